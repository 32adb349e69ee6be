import asyncio
import contextlib
import contextvars
import functools
import inspect
import io
import sys
import threading
import time
import traceback
import warnings
from concurrent.futures import ThreadPoolExecutor
from contextlib import (AbstractAsyncContextManager, AbstractContextManager, AsyncExitStack, ContextDecorator, AsyncContextDecorator, ExitStack, aclosing,
                        asynccontextmanager, chdir, closing, contextmanager, nullcontext, redirect_stderr, redirect_stdout, suppress)
from contextvars import Context, ContextVar, Token, copy_context

span_var: ContextVar["Span | None"] = ContextVar("span", default=None)
user: ContextVar[str] = ContextVar("user")


class Span(AbstractContextManager):
    log = []

    def __init__(self, name, **attrs):
        self.name, self.attrs, self.events = name, attrs, []

    def __enter__(self):
        self.parent = span_var.get()
        self._token = span_var.set(self)
        self.start = time.monotonic()
        return self

    def __exit__(self, et, ev, tb):
        span_var.reset(self._token)
        path, p = [self.name], self.parent
        while p:
            path.append(p.name)
            p = p.parent
        Span.log.append((round(time.monotonic() - self.start, 3), "/".join(reversed(path)), et.__name__ if et else "ok", *self.attrs.items()))
        return False


def traced(fn=None, /, *, name=None):
    if fn is None:
        return functools.partial(traced, name=name)
    label = name or fn.__name__
    if inspect.isasyncgenfunction(fn):
        @functools.wraps(fn)
        async def wrapper(*a, **k):
            with Span(label, kind="asyncgen"):
                async for x in fn(*a, **k):
                    yield x
    elif inspect.iscoroutinefunction(fn):
        @functools.wraps(fn)
        async def wrapper(*a, **k):
            with Span(label):
                return await fn(*a, **k)
    else:
        @functools.wraps(fn)
        def wrapper(*a, **k):
            with Span(label, kind="sync"):
                return fn(*a, **k)
    return wrapper


@traced
async def fetch(n):
    await asyncio.sleep(n / 10)
    if n == 3:
        raise LookupError(n)
    return user.get("nobody"), n


@traced(name="stream")
async def numbers(n):
    try:
        for i in range(n):
            await asyncio.sleep(0.01)
            yield i
    finally:
        print("numbers closed in", span_var.get().name if span_var.get() else None)


@traced
def blocking(x):
    time.sleep(0.05)
    return span_var.get().name, x, threading.current_thread().name.split("_")[0]


@asynccontextmanager
async def transaction(name, *, fail_on_exit=False):
    print("begin", name)
    try:
        yield name.upper()
    except LookupError as e:
        print("rollback", name, repr(e))
        raise RuntimeError("rolled back") from e
    else:
        print("commit", name)
    finally:
        print("release", name)
        if fail_on_exit:
            raise OSError("exit failed")


class timer(ContextDecorator):
    def __enter__(self):
        self.t = time.perf_counter()
        return self

    def __exit__(self, *exc):
        print("timed", round(time.perf_counter() - self.t, 3), exc[0] and exc[0].__name__)
        return exc[0] is ZeroDivisionError


class once(AsyncContextDecorator, AbstractAsyncContextManager):
    async def __aexit__(self, *exc):
        print("once exit")


@timer()
def divide(a, b):
    time.sleep(0.02)
    return a / b


@once()
async def decorated(x):
    return x


@contextmanager
def indent(out=[0]):
    out[0] += 1
    try:
        yield "  " * out[0]
    finally:
        out[0] -= 1


async def worker(name):
    user.set(name)
    await asyncio.sleep(0)
    async with transaction(name) as upper:
        return await fetch(1), upper


async def main():
    loop = asyncio.get_running_loop()
    with Span("root"):
        print(await asyncio.gather(worker("ann"), worker("bob"), fetch(0)))
        print(user.get("unset"))
        async with aclosing(numbers(5)) as ns:
            async for i in ns:
                if i == 2:
                    break
        ctx = copy_context()
        print(await loop.run_in_executor(None, ctx.run, blocking, 1), await asyncio.to_thread(blocking, 2))
        try:
            async with transaction("t"), transaction("inner"):
                await fetch(3)
        except RuntimeError as e:
            print(repr(e), "<-", repr(e.__cause__), repr(e.__context__))
    for row in Span.log:
        print(row)
    stack = AsyncExitStack()
    async with stack:
        print(await stack.enter_async_context(transaction("s1")))
        stack.push_async_callback(asyncio.sleep, 0)
        stack.callback(print, "callback", sep="!")
        f = stack.enter_context(closing(io.StringIO("text")))
        stack.push(lambda *exc: print("push", exc[0]) or True)
        moved = stack.pop_all()
    print("moved", f.closed)
    async with moved:
        1 / 0
    print(f.closed, divide(1, 0), divide(1, 2), await decorated(3))
    try:
        async with transaction("bad", fail_on_exit=True):
            raise LookupError("first")
    except OSError as e:
        print(repr(e), repr(e.__context__), repr(e.__context__.__cause__))
    with indent() as a, indent() as b, nullcontext("x") as c:
        print(repr(a), repr(b), c)
    out = io.StringIO()
    with redirect_stdout(out), redirect_stderr(out), suppress(KeyError):
        print("captured")
        print("err", file=sys.stderr)
        {}["k"]
    print(out.getvalue().split())

    @contextmanager
    def twice():
        yield 1
        yield 2
    try:
        with twice():
            pass
    except RuntimeError as e:
        print(e)

    @contextmanager
    def never():
        return
        yield
    try:
        with never():
            pass
    except RuntimeError as e:
        print(e)
    token = user.set("zed")
    print(token.old_value is Token.MISSING, token.var is user, user.get(), repr(token)[:14])
    user.reset(token)
    try:
        user.reset(token)
    except RuntimeError as e:
        print(str(e)[:40])
    try:
        user.get()
    except LookupError as e:
        print("LookupError", str(e)[:22])
    try:
        ctx.run(ctx.run, print)
    except RuntimeError as e:
        print(str(e)[:28])
    print(len(Context()), span_var in ctx, ctx.get(user, "dflt"), sorted(v.name for v in ctx))
    try:
        asyncio.create_task(fetch(0), context=Context()).add_done_callback(lambda t: print("callback ctx", user.get("none")), context=ctx)
        await asyncio.sleep(0.01)
    finally:
        pass
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter("always")
        warnings.warn("careful", UserWarning)
        fetch(1)
        import gc; gc.collect()
    print([str(x.message) for x in w])
    loop.call_soon(lambda: print("soon", user.get("none")), context=ctx) if False else None
    with ThreadPoolExecutor(1, initializer=user.set, initargs=("pooled",)) as ex:
        print(ex.submit(user.get).result())


asyncio.run(main())
