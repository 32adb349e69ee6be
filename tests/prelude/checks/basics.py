# --- contextmanager
import contextlib
@contextlib.contextmanager
def cm(x):
    "doc"
    print("enter", x)
    try:
        yield x * 2
    except ValueError as e:
        print("caught", e)
    finally:
        print("exit")
with cm(2) as v:
    print(v)
with cm(3):
    raise ValueError("bad")
try:
    with cm(3):
        raise KeyError("k")
except KeyError as e:
    print(repr(e), e.__context__)
@contextlib.contextmanager
def none():
    if 0: yield
try:
    with none(): pass
except RuntimeError as e: print(e)
@contextlib.contextmanager
def two():
    yield 1
    yield 2
try:
    with two(): pass
except RuntimeError as e: print(e)
try:
    with cm(1):
        raise StopIteration("x")
except StopIteration as e: print(repr(e))
@cm(7)
def f(a): print("f", a); return a
print(f(5), f.__name__, cm.__doc__)
print(cm.__wrapped__.__name__)
# --- exitstack
import contextlib, asyncio
class R:
    def __init__(self, n, s=False, r=None): self.n, self.s, self.r = n, s, r
    def __enter__(self): print("in", self.n); return self
    def __exit__(self, *a):
        print("out", self.n, a[0] and a[0].__name__, repr(a[1]))
        if self.r: raise self.r
        return self.s
    async def __aenter__(self): return self.__enter__()
    async def __aexit__(self, *a): return self.__exit__(*a)
with contextlib.ExitStack() as st:
    st.enter_context(R(1)); st.enter_context(R(2)); st.callback(print, "cb", 1)
    st.push(lambda *a: print("pushed", a[0]))
try:
    with contextlib.ExitStack() as st:
        st.enter_context(R(1)); st.enter_context(R(2, r=KeyError("k"))); st.enter_context(R(3, r=TypeError("t")))
        raise ValueError("v")
except KeyError as e:
    print(repr(e), repr(e.__context__), repr(e.__context__.__context__), e.__context__.__context__.__context__)
with contextlib.ExitStack() as st:
    st.enter_context(R(1)); st.enter_context(R(2, s=True)); raise ValueError("gone")
try: contextlib.ExitStack().enter_context(5)
except TypeError as e: print(e)
async def main():
    async with contextlib.AsyncExitStack() as st:
        await st.enter_async_context(R("a")); st.enter_context(R("b"))
        async def acb(x): print("acb", x)
        st.push_async_callback(acb, 3)
        s2 = st.pop_all()
    print("popped"); await s2.aclose()
    try: await contextlib.AsyncExitStack().enter_async_context(5)
    except TypeError as e: print(e)
    @contextlib.asynccontextmanager
    async def ac():
        try: yield 3
        except ValueError: print("async caught")
        finally: print("afin")
    async with ac() as x: print(x)
    async with ac() as x: raise ValueError
    try:
        async with ac() as x: raise KeyError(3)
    except KeyError as e: print(repr(e))
    @ac()
    async def dec(): print("in dec")
    await dec()
    class C:
        async def aclose(self): print("aclosed")
    async with contextlib.aclosing(C()) as c: print(type(c).__name__)
    async with contextlib.nullcontext(4) as n: print(n)
asyncio.run(main())
with contextlib.suppress(KeyError, IndexError): {}[1]
import io
s = io.StringIO()
with contextlib.redirect_stdout(s): print("hid")
print(repr(s.getvalue()))
print(isinstance(R(1), contextlib.AbstractContextManager), isinstance(3, contextlib.AbstractContextManager))
# --- abc
import abc
class A(abc.ABC):
    @abc.abstractmethod
    def f(self): ...
    @property
    @abc.abstractmethod
    def g(self): ...
for c in (A,):
    try: c()
    except TypeError as e: print(e)
class B(A):
    def f(self): return 1
try: B()
except TypeError as e: print(e)
class C(B): g = 3
print(C().g, sorted(A.__abstractmethods__), C.__abstractmethods__)
A.register(int)
print(isinstance(3, A), issubclass(bool, A), isinstance("", A), isinstance(C(), A), issubclass(C, A))
class H(metaclass=abc.ABCMeta):
    @classmethod
    def __subclasshook__(cls, k): return hasattr(k, "quack") or NotImplemented
class D: quack = 1
print(isinstance(D(), H), isinstance(3, H), H.__class__)
@H.register
class E: pass
print(issubclass(E, H), type(A).__name__, repr(A))
try: A.register(3)
except TypeError as e: print(e)
# --- functools
import functools
@functools.lru_cache(maxsize=2)
def f(x, y=1): print("call", x, y); return x + y
f(1); f(1); f(2); f(3); f(1); f(1, y=2); print(f.cache_info(), f.cache_parameters()); f.cache_clear(); print(f.cache_info())
@functools.cache
def fib(n): return n if n < 2 else fib(n-1) + fib(n-2)
print(fib(100), fib.cache_info(), fib.__name__, fib.__wrapped__.__name__)
@functools.lru_cache
def g(): return 1
g(); print(g.cache_info().hits, g.cache_info()._asdict())
class M:
    @functools.lru_cache(typed=True)
    def m(self, x): return x
    @functools.cached_property
    def p(self): print("computed"); return 5
m = M(); print(m.m(1), m.m(1.0), M.m.cache_info()); print(m.p, m.p)
try: f([])
except TypeError as e: print(e)
try: functools.lru_cache(3.0)
except TypeError as e: print(e)
@functools.total_ordering
class V:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __lt__(self, o): return self.n < o.n if isinstance(o, V) else NotImplemented
print(V(1) <= V(1), V(2) > V(1), V(2) >= V(3))
try: V(1) <= 3
except (TypeError, AttributeError) as e: print(e)
try: functools.total_ordering(type("Q", (), {}))
except ValueError as e: print(e)
@functools.singledispatch
def h(a): return "obj"
@h.register
def _(a: int): return "int"
@h.register(list)
@h.register(tuple)
def _(a): return "seq"
@h.register
def _(a: float | str): return "fs"
import collections.abc
h.register(collections.abc.Mapping, lambda a: "map")
print(h(1), h(True), h([]), h(()), h(None), h(1.0), h("s"), h({}), h.dispatch(bool)(1), list(h.registry)[:3])
try: h()
except TypeError as e: print(e)
class S:
    @functools.singledispatchmethod
    def go(self, a): return "?"
    @go.register
    def _(self, a: int): return "int", type(self).__name__
    @functools.singledispatchmethod
    @classmethod
    def c(cls, a): return cls.__name__
print(S().go(1), S().go("x"), S.c(3))
class P:
    def set(self, a, b=0): return a, b
    on = functools.partialmethod(set, True)
    on2 = functools.partialmethod(set, b=3)
print(P().on(), P().on(4), P().on2(1))
p = functools.partial(int, base=2); print(p("101"), p, p.func, p.args, p.keywords)
@functools.wraps(f)
def w(): ...
print(w.__name__, w.__wrapped__ is f, functools.reduce(lambda a, b: a * b, range(1, 6)))
print(sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)))
# --- types
import types
n = types.SimpleNamespace(a=1, b="x"); print(n, n == types.SimpleNamespace(a=1, b="x"), n != 3); n.c = n; print(n)
print(types.FunctionType, types.GeneratorType, types.CoroutineType, types.AsyncGeneratorType, types.MethodType, types.BuiltinFunctionType, types.ModuleType, types.NoneType, types.MappingProxyType, types.TracebackType, types.FrameType, types.CellType, types.GenericAlias, types.UnionType, types.CodeType)
C = types.new_class("C", (list,), {}, lambda ns: ns.update(x=1)); print(C, C.x, C([1]))
@types.coroutine
def gen(): return (yield 1) 
async def co(): return await gen()
c = co(); print(c.send(None))
try: c.send(9)
except StopIteration as e: print(e.value)
print(types.new_class("D").__mro__)
