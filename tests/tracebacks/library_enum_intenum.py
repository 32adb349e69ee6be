import enum
class F(enum.IntEnum):
    A = 'x'
