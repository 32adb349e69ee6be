# --- inspect
import inspect, functools
def f(a, /, b: int, c=3, *args, d, e: "str" = "x", **kw) -> list[int]: pass
async def co(): pass
def g(): yield
async def ag(): yield
class C:
    "  doc\n    more\n  "
    def __init__(self, x, y=1): pass
    def m(self, q): "d"
    @classmethod
    def cm(cls, z): pass
    @staticmethod
    def sm(w): pass
    def __call__(self, k): pass
print(inspect.signature(f), inspect.signature(C), inspect.signature(C(1).m), inspect.signature(C.m), inspect.signature(C.cm), inspect.signature(C.sm), inspect.signature(C(1)), inspect.signature(functools.partial(f, 1, d=4)))
print([fn(x) for fn in (inspect.iscoroutinefunction, inspect.isgeneratorfunction, inspect.isasyncgenfunction, inspect.isfunction, inspect.isclass, inspect.ismethod, inspect.isbuiltin, inspect.isroutine) for x in (f, co, g, ag, C, C(1).m, len)])
b = inspect.signature(f).bind(1, 2, 3, 4, d=5, z=6); print(b, b.args, b.kwargs, b.arguments); b = inspect.signature(C).bind(1); b.apply_defaults(); print(b)
for bad in (lambda: inspect.signature(C).bind(), lambda: inspect.signature(C).bind(1, 2, 3), lambda: inspect.signature(C).bind(1, q=3), lambda: inspect.signature(3)):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
print(inspect.getdoc(C), inspect.cleandoc("a\n   b\n   c"), inspect.signature(f).parameters["c"], repr(inspect.signature(f).parameters["c"]), inspect.signature(f).parameters["d"].kind, inspect.Parameter.empty, inspect.getmembers(C, inspect.isfunction)[0][0])
c = co(); print(inspect.getcoroutinestate(c), inspect.isawaitable(c), inspect.iscoroutine(c)); c.close(); print(inspect.getcoroutinestate(c)); x = g(); next(x); print(inspect.getgeneratorstate(x), inspect.currentframe().f_code.co_name)
@functools.wraps(f)
def w(*a): pass
print(inspect.signature(w), inspect.isabstract(C), inspect.getmodule(C).__name__ if inspect.getmodule(C) else None)
