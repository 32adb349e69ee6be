from enum import Enum, IntEnum, Flag, auto, unique
class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1
print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color['GREEN'], list(Color), Color.CRIMSON is Color.RED, len(Color), Color.RED == 1, 'RED' in Color.__members__)
class N(IntEnum):
    A = auto(); B = auto()
print(N.A + 1, N.B > N.A, f'{N.B}', str(N.B), repr(N.B), sorted([N.B, N.A]))
class P(Flag):
    R = auto(); W = auto(); X = auto()
print(P.R | P.W, P.R in (P.R | P.W), (P.R | P.W).value, ~P.R, P(0), bool(P.R & P.W))
for f in (lambda: Color(9), lambda: Color['X'], lambda: setattr(Color, 'RED', 5)):
    try:
        f()
    except Exception as e: print(type(e).__name__, e)
