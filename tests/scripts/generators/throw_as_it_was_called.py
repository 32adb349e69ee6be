"""throw(): what is delegated to gets the arguments as they were; wrong ones are refused."""


def case(name):
    def run(function):
        print("==", name)
        function()
    return run


@case("throw class to custom iterator")
def _():
    class It:
        def __iter__(self): return self
        def __next__(self): return 1
        def throw(self, *a): print("throw", a); return "thrown"
    def g():
        x = yield from It()
        print("x", x)
    for args in ((KeyError,), (KeyError("a"),), (KeyError, "v"), (KeyError, KeyError("w")), (KeyError, None, None)):
        i = g(); next(i)
        try: print(i.throw(*args))
        except BaseException as e: print(repr(e))


@case("throw class to an await")
def _():
    class A:
        def __await__(self): return self
        def __iter__(self): return self
        def __next__(self): return 1
        def throw(self, *a): print("throw", a); raise StopIteration(5)
    async def f(): print("got", await A())
    c = f(); c.send(None)
    try: c.throw(ValueError)
    except BaseException as e: print(repr(e))


@case("without throw")
def _():
    class It:
        def __iter__(self): return self
        def __next__(self): return 1
    def g():
        try: yield from It()
        except KeyError as e: print("inner", repr(e))
        yield 2
    i = g(); next(i); print(i.throw(KeyError))
    i = g(); next(i); print(i.throw(KeyError, "x"))


@case("throw bad")
def _():
    def g(): yield 1
    for args in ((5,), (KeyError("a"), "v"), (KeyError, "v", 5), ("str",), (int,)):
        i = g(); next(i)
        try: i.throw(*args)
        except BaseException as e: print(repr(e))
