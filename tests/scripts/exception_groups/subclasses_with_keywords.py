# What only __new__ takes, __init__ refuses: a subclass with more arguments defines both, or takes them by position.
class OnlyNew(ExceptionGroup):
    def __new__(cls, message, excs, code=0):
        self = super().__new__(cls, message, excs)
        self.code = code
        return self

    def derive(self, excs):
        return OnlyNew(self.message, excs, self.code)


class Both(OnlyNew):
    def __init__(self, message, excs, code=0):
        super().__init__(message, excs)


try:
    OnlyNew("m", [ValueError(1)], code=3)
except TypeError as e:
    print(e)
g = OnlyNew("m", [ValueError(1), KeyError(2)], 7)
print(repr(g), str(g), g.args, g.code, g.split(KeyError)[0].code)
b = Both("m", [ValueError(1)], code=5)
print(repr(b), b.args, b.code)
try:
    ExceptionGroup("m", [ValueError(1)], x=1)
except TypeError as e:
    print(e)
