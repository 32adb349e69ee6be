import enum
class C(enum.Enum):
    A = 1
    A = 2
