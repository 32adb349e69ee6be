import enum
class F(enum.Enum):
    A = 1
class G(F):
    B = 2
