import enum
@enum.unique
class F(enum.Enum):
    A = 1
    B = 1
