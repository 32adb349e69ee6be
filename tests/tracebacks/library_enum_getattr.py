import enum
class F(enum.Enum):
    A = 1
F.B
