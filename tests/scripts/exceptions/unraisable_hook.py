"""sys.unraisablehook hears of exceptions that have nowhere to go."""
import sys


def case(name):
    def run(function):
        print("==", name)
        function()
    return run


@case("unraisablehook")
def _():
    class D:
        def __del__(self): raise ValueError("in del")
    def hook(u): print("hook", type(u).__name__, u.exc_type, repr(u.exc_value), u.err_msg, getattr(u.object, "__qualname__", None), u.exc_traceback is not None)
    old = sys.unraisablehook
    print(old is sys.__unraisablehook__, old)
    sys.unraisablehook = hook
    d = D(); del d
    def bad(u): raise KeyError("hook")
    sys.unraisablehook = old
    def g():
        try: yield
        finally: raise KeyError("gen")
    sys.unraisablehook = hook
    i = g(); next(i); del i
    def g2():
        try: yield
        except GeneratorExit: yield 2
    i = g2(); next(i); del i
    sys.unraisablehook = old
