from dataclasses import dataclass
@dataclass
class P:
    x: int
    y: int
class Q:
    __match_args__ = ('a',)
    def __init__(self, a): self.a = a
class Color:
    RED = 1
def f(v):
    match v:
        case P(0, y): return f'on axis {y}'
        case P(x=x, y=y) if x == y: return f'diagonal {x}'
        case P(): return 'some P'
        case Q([a, b]): return f'Q of {a},{b}'
        case Color.RED: return 'red'
        case _: return '?'
for v in (P(0, 3), P(2, 2), P(1, 2), Q((1, 2)), Q(1), 1):
    print(f(v))
try:
    match 5:
        case int(1, 2): pass
except TypeError as e:
    print(e)
