import enum
class F(enum.Enum):
    A = 1
    @classmethod
    def _missing_(cls, v): raise LookupError(v)
F(7)
