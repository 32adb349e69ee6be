# OSError fills itself in __new__, unless a class brings an __init__ of its own and no __new__: then that must call ours.
class NoArguments(TimeoutError):
    def __init__(self, pool, waited):
        self.pool = pool


class Passes(OSError):
    def __init__(self, code, *, detail=None):
        super().__init__(code, "text", "file.txt")
        self.detail = detail


class OnlyNew(OSError):
    def __new__(cls, *args, extra=0):
        self = super().__new__(cls, *args)
        self.extra = extra
        return self


class Plain(ConnectionError):
    pass


def show(make):
    try:
        e = make()
    except TypeError as error:
        print("TypeError", error)
    else:
        print(type(e).__name__, repr(e), str(e), e.args, e.errno, e.strerror, e.filename)


show(lambda: NoArguments("pool", 2))
show(lambda: Passes(5, detail=1))
show(lambda: OnlyNew(2, "gone", extra=3))
show(lambda: Plain(104, "reset"))
show(lambda: Plain("one"))
show(lambda: Plain(a=1))
show(lambda: OSError(2, "missing", "a", None, "b"))
show(lambda: OSError(2, "missing"))
show(lambda: OSError(11, "again", 3))
show(lambda: OSError())
