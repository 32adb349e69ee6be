import enum
class F(enum.Enum):
    A = 1
del F.A
