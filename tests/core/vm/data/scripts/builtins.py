# The built-in functions.
def show(label, function):
    try:
        print(label, '->', repr(function()))
    except BaseException as error:
        print(label, '->', type(error).__name__ + ':', error)


class Point:
    kind = 'point'
    def __init__(self): self.x = 1
    def __getattr__(self, name):
        if name == 'lazy': return 'found'
        raise AttributeError(name)
    def __round__(self, n=None): return ('rounded', n)
    def __abs__(self): return 'absolute'
    def __bool__(self): return False
    def __len__(self): return 4
    def __divmod__(self, other): return 'dm'
    def __rdivmod__(self, other): return 'rdm'
    def __iter__(self): yield from (3, 1, 2)
    def __index__(self): return 2


p = Point()
def inner():
    a = 1
    def nested(): return a
    return sorted(locals())


for call in [lambda: getattr(p, 'x'), lambda: getattr(p, 'lazy'), lambda: getattr(p, 'none'), lambda: getattr(p, 'none', 5), lambda: hasattr(p, 'lazy'), lambda: hasattr(p, 'none'), lambda: getattr(p, 1),
             lambda: setattr(p, 'y', 2), lambda: p.y, lambda: delattr(p, 'y'), lambda: hasattr(p, 'y'), lambda: delattr(p, 'y'), lambda: vars(p), lambda: vars(1), lambda: 'kind' in dir(p), lambda: 'x' in dir(p), lambda: dir()[:0],
             lambda: callable(p), lambda: callable(len), lambda: callable(Point), lambda: isinstance(p, Point), lambda: isinstance(1, (str, int)), lambda: isinstance(1, 2), lambda: issubclass(bool, int), lambda: issubclass(1, int), lambda: issubclass(int, 1),
             lambda: abs(p), lambda: abs(-3), lambda: abs('a'), lambda: round(p), lambda: round(p, 2), lambda: round('a'), lambda: divmod(p, 1), lambda: divmod(1, p), lambda: divmod('a', 1), lambda: divmod(-7, 2), lambda: divmod(7.5, -2), lambda: divmod(1, 0),
             lambda: pow(2, 10), lambda: pow(2, 10, 1000), lambda: pow('a', 1), lambda: pow(1, 'a', 2), lambda: pow(base=2, exp=3), lambda: sum(p), lambda: sum([[1], [2]], []), lambda: sum(['a']), lambda: sum(['a'], ''), lambda: sum(x for x in (1, 2)), lambda: sum(5),
             lambda: max(p), lambda: min(p), lambda: max(1, 2, key=lambda v: -v), lambda: max([]), lambda: max([], default=0), lambda: max(), lambda: max(1), lambda: max(1, 2, default=3), lambda: min('b', 'a'), lambda: min(1, 'a'), lambda: max('ab', key=ord),
             lambda: any(p), lambda: all(p), lambda: any([]), lambda: all([]), lambda: any([0, p]), lambda: all([1, p]), lambda: any(x > 1 for x in p), lambda: any(5), lambda: sorted(p), lambda: sorted(p, key=lambda v: -v), lambda: sorted(5), lambda: list(reversed([1, 2])),
             lambda: len(p), lambda: len(5), lambda: bin(10), lambda: hex(-255), lambda: oct(8), lambda: bin(p), lambda: hex(1.5), lambda: chr(97), lambda: ord('a'), lambda: ord(1), lambda: ascii('é'), lambda: format(3.14159, '.2f'), lambda: format(5, 5),
             lambda: repr('a'), lambda: hash('a') == hash('a'), lambda: hash([]), lambda: id(p) == id(p), lambda: id(p) == id(Point), lambda: bool(p), lambda: int(p), lambda: inner(), lambda: next(iter(p)), lambda: list(p), lambda: tuple(p), lambda: set(p) == {1, 2, 3},
             lambda: [10, 20, 30][p], lambda: range(p), lambda: 'abc' * p, lambda: input(), lambda: print(1, sep=5), lambda: print(1, end=5), lambda: print(1, file=5), lambda: (lambda: 1)(), lambda: NotImplemented, lambda: ..., lambda: type(None)(),
             lambda: len([1], [2]), lambda: len(), lambda: len(obj=1), lambda: zip(1), lambda: exit(3), lambda: iter([1]).__next__(), lambda: 'globals' in globals(), lambda: 'show' in globals()]:
    show('call', call)
print(1, 'a', None, [1], sep='-', end='!\n')
print()
print(p.x, flush=True)
class Sink:
    def __init__(self): self.parts = []
    def write(self, text): self.parts.append(text)
sink = Sink(); print('a', 1, file=sink); print(sink.parts)
def gen():
    yield 1
    return 'end'
g = gen(); next(g)
try: next(g)
except StopIteration as stop: print('stopped', stop.value)
print(next(g, 'default'))
def slow(x):
    return -x
print(sorted([3, 1, 2], key=slow), list(map(slow, [1, 2])), list(filter(lambda v: v, [0, 1])), max(map(slow, [1, 2])))
