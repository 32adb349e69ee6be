from dataclasses import dataclass, field, asdict, astuple, replace, fields
@dataclass
class P:
    x: int
    y: int = 2
    tags: list = field(default_factory=list, repr=False)
    hidden: int = field(default=0, compare=False)
p, q = P(1), P(1, hidden=5)
p.tags.append('t')
print(p, p == q, P(1) == q, asdict(p), astuple(p), replace(p, y=9), [f.name for f in fields(P)])
try:
    P()
except TypeError as e: print(e)
try:
    @dataclass
    class B: l: list = []
except ValueError as e: print(e)
