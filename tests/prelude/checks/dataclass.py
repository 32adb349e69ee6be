# --- dataclass basics
from dataclasses import *
from dataclasses import dataclass
@dataclass
class P:
    x: int
    y: int = 0
    tags: list = field(default_factory=list, compare=False)
print(P(1), P(1, 2, [3]), P(x=3), P(1) == P(1), P(1) != P(2), P.__doc__, P.__match_args__, P.y, hasattr(P, "x"), P(1).tags is not P(1).tags)
for bad in (lambda: P(), lambda: P(1, 2, 3, 4), lambda: P(1, z=2), lambda: P(1, x=2), lambda: hash(P(1)), lambda: P(1) < P(2)):
    try: print(bad())
    except TypeError as e: print(e)
print(asdict(P(1, 2, [P(3)])), astuple(P(1, 2, [P(3)])), replace(P(1), y=9), [f.name for f in fields(P)], is_dataclass(P), is_dataclass(3), is_dataclass(P(1)))
print(fields(P)[0])
@dataclass(frozen=True, order=True)
class F:
    a: int
    b: str = "q"
print(F(1) < F(2), sorted([F(3), F(1)]), hash(F(1)) == hash((1, "q")), F(1) >= F(1), {F(1): 2}[F(1)])
for bad in (lambda: setattr(F(1), "a", 2), lambda: delattr(F(1), "a"), lambda: F(1) < 3):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
@dataclass
class Base:
    a: int
    b: int = 2
@dataclass
class Sub(Base):
    c: int = 3
    a: str = "s"
print(Sub(), Sub("z", 1, 2), Sub.__init__.__qualname__)
try:
    @dataclass
    class Bad(Base):
        d: int
except TypeError as e: print(e)
try:
    @dataclass
    class Bad:
        d: list = []
except ValueError as e: print(e)
match P(1, 2):
    case P(x, y=2): print("matched", x)
# --- dataclass more
from dataclasses import *
from typing import ClassVar
@dataclass
class I:
    a: int
    k: InitVar[int] = 5
    n: ClassVar[int] = 7
    t: int = field(init=False, repr=False)
    def __post_init__(self, k): self.t = self.a + k
i = I(1); print(i, i.t, I(1, 10).t, I.n, [f.name for f in fields(I)])
@dataclass(kw_only=True)
class K:
    a: int
    b: int = 1
print(K(a=1), K.__match_args__)
for bad in (lambda: K(1), lambda: K(), lambda: K(1, b=3)):
    try: bad()
    except TypeError as e: print(e)
@dataclass
class M:
    a: int
    _: KW_ONLY
    c: int
print(M(1, c=3))
for bad in (lambda: M(1), lambda: M(1, 2), lambda: M(1, 2, c=3), lambda: replace(i, t=3)):
    try: bad()
    except Exception as e: print(e)
@dataclass(slots=True)
class S:
    x: int
    y: int = 2
print(S(1), S.__slots__, hasattr(S(1), "__dict__"))
try: S(1).z = 3
except AttributeError as e: print(e)
@dataclass(eq=False)
class E: x: int
print(E(1) == E(1))
@dataclass(repr=False)
class R:
    x: int
    def __repr__(self): return "R!"
print(R(1))
@dataclass
class Rec:
    me: object = None
r = Rec(); r.me = r; print(r)
C = make_dataclass("C", ["x", ("y", int), ("z", int, field(default=5))], namespace={"f": lambda self: self.z}); print(C(1, 2), C(1, 2).f())
try: make_dataclass("C", ["class"])
except TypeError as e: print(e)
@dataclass(unsafe_hash=True)
class U: x: int
print(hash(U(3)) == hash((3,)), MISSING.__class__.__name__)
try: fields(3)
except TypeError as e: print(e)
try:
    @dataclass(order=True)
    class Q:
        x: int
        def __lt__(self, o): return 1
except TypeError as e: print(e)
@dataclass
class Empty: pass
print(Empty(), Empty() == Empty(), Empty.__doc__)
try: Empty(1)
except TypeError as e: print(e)
import inspect
print(inspect.signature(P) if 'P' in dir() else inspect.signature(K), inspect.signature(M))
