# --- enum basics
from enum import *
import enum
class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = auto()
    CRIMSON = 1
    def describe(self): return self.name, self.value
    @classmethod
    def default(cls): return cls.RED
print(Color.RED, repr(Color.RED), Color.CRIMSON, Color(2), Color["BLUE"], list(Color), len(Color), Color.RED.describe(), Color.default())
print(Color, Color.__members__, Color.RED in Color, Color.RED is Color(1), Color.RED == 1, hash(Color.RED) == hash("RED"))
for bad in (lambda: Color(9), lambda: Color["X"], lambda: setattr(Color, "RED", 3), lambda: setattr(Color.RED, "value", 3), lambda: delattr(Color, "RED"), lambda: Color.NOPE, lambda: Color.RED < Color.GREEN):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
try:
    class More(Color): X = 3
except TypeError as e: print(e)
try:
    class Dup(Enum):
        A = 1
        A = 2
except TypeError as e: print(e)
try:
    @unique
    class U(Enum):
        A = 1
        B = 1
except ValueError as e: print(e)
print(f"{Color.RED} {Color.RED!r} {Color.RED:>12}", "%s" % Color.RED, isinstance(Color.RED, Color), type(Color.RED), [c.name for c in reversed(Color)])
print(Color.RED.name, Color.BLUE.value, dir(Color)[:3], {Color.RED: 1}[Color.CRIMSON])
# --- enum kinds
from enum import *
class P(IntEnum):
    LOW = 1
    HIGH = 10
print(P.LOW, repr(P.LOW), P.LOW < P.HIGH, P.LOW + 1, f"{P.HIGH}", P(10), sorted(P, reverse=True), P.HIGH == 10, "%d" % P.LOW, int(P.HIGH), isinstance(P.LOW, int))
class S(StrEnum):
    A = auto()
    Bee = auto()
    C = "sea"
print(S.A, repr(S.Bee), S.C.upper(), S("sea"), f"{S.C:>5}", S.A == "a", list(S))
try:
    class S2(StrEnum): A = 1
except TypeError as e: print(e)
class Planet(Enum):
    EARTH = (5.9, 6.3)
    MARS = (6.4, 3.3)
    def __init__(self, mass, radius): self.mass, self.radius = mass, radius
    @property
    def g(self): return round(self.mass / self.radius, 2)
print(Planet.EARTH, Planet.MARS.g, Planet.EARTH.value, Planet((6.4, 3.3)), repr(Planet.MARS))
class M(Enum):
    A = 1
    @classmethod
    def _missing_(cls, v): return cls.A if v == "x" else (7 if v == 7 else None)
print(M("x"))
for v in (7, 8):
    try: M(v)
    except Exception as e: print(type(e).__name__, e)
class N(Enum):
    def _generate_next_value_(name, start, count, last): return name.lower() + str(count)
    A = auto()
    B = auto()
print(list(N))
class T(str, Enum):
    X = "x"
print(T.X, repr(T.X), T.X == "x", f"{T.X}", T("x"), T.X.upper(), "%s" % T.X)
F = Enum("F", "A B C"); print(list(F), F.__module__); G = Enum("G", {"a": 1, "b": "z"}); print(list(G)); H = IntEnum("H", ["P", "Q"], start=5); print(list(H))
class W(Enum):
    L = [1]
    D = {}
print(W([1]), W({}))
class Fn(Enum):
    f = lambda x: x
    g = member(len)
    n = nonmember(5)
print(list(Fn), Fn.n, Fn.f(2))
class Empty(Enum):
    def hi(self): return "hi " + self.name
class Sub(Empty): Z = 0
print(Sub.Z.hi(), bool(Sub.Z))
class Nw(bytes, Enum):
    def __new__(cls, v, label):
        o = bytes.__new__(cls, [v]); o._value_ = v; o.label = label
        return o
    A = (1, "one")
print(Nw.A, Nw(1).label, Nw.A == b"\x01")
match P.LOW:
    case P.HIGH: print("no")
    case P.LOW: print("low")
import copy
print(copy.copy(P.LOW) is P.LOW, copy.deepcopy(M.A) is M.A)
# --- flags
from enum import *
class C(Flag):
    R = auto()
    G = auto()
    B = auto()
    W = R | G | B
print(C.R, repr(C.R | C.G), C.W, list(C), C.R in C.W, C.R & C.G, bool(C.R & C.G), ~C.R, list(C.W), len(C.W), C.R ^ C.W, C(0), repr(C(3)), str(C.R | C.B), C(7) is C.W, C.W.name, (C.R | C.B).name, (C.R|C.B).value, C)
for bad in (lambda: C(8), lambda: C.R | 1, lambda: 3 in C.R, lambda: C("x")):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
class Perm(IntFlag):
    X = 1
    W = 2
    R = 4
print(Perm.R | Perm.W, repr(Perm.R | Perm.W), Perm.R | 8, repr(Perm(8)), repr(Perm(12)), ~Perm.R, repr(~Perm.R), Perm(7), list(Perm(5)), Perm.R + 1, 4 | Perm.X, repr(4 | Perm.X), f"{Perm.R}", Perm.R & 4, repr(Perm(0)), repr(Perm(-1)))
class K(Flag, boundary=CONFORM):
    A = 1
    B = 2
print(repr(K(7)), K._boundary_, repr(FlagBoundary.KEEP))
class J(Flag, boundary=EJECT):
    A = 1
print(J(6), type(J(6)))
class O(Flag):
    B = 2
    A = 1
print(list(O), list(O.A | O.B), repr(O.A|O.B))
print(verify(UNIQUE)(C) is C)
try: verify(CONTINUOUS)(Enum("Z", {"a": 1, "b": 4}))
except ValueError as e: print(e)
