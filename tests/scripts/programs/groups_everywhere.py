"""Exception groups everywhere: except*, split, derive, notes, nested task groups, cancellation inside groups."""
import asyncio
import sys
import traceback
from contextlib import AsyncExitStack, asynccontextmanager
from functools import reduce


class Rejected(ExceptionGroup):
    def __new__(cls, message, excs, code=0):
        self = super().__new__(cls, message, excs)
        self.code = code
        return self

    def derive(self, excs):
        return Rejected(self.message, excs, self.code)

    def __repr__(self):
        return f"Rejected[{self.code}]({[*map(repr, self.exceptions)]})"


class A(Exception):
    pass


class B(A):
    pass


def leaves(e):
    if isinstance(e, BaseExceptionGroup):
        for each in e.exceptions:
            yield from leaves(each)
    else:
        yield e


def classify(exc):
    seen = []
    try:
        try:
            raise exc
        except* B as g:
            seen.append(("B", [*map(str, leaves(g))]))
        except* (A, OSError) as g:
            seen.append(("A|OS", [*map(str, leaves(g))]))
            raise KeyError("from handler") from g.exceptions[0]
        except* TimeoutError:
            seen.append("timeout")
        else:
            seen.append("else")
        finally:
            seen.append("finally")
    except BaseException as e:
        return seen, repr(e), repr(e.__cause__), repr(e.__context__)
    return seen, None


for exc in (B("1"), ExceptionGroup("g", [B("1"), A("2")]),
            ExceptionGroup("g", [B("1"), ExceptionGroup("h", [B("2"), ValueError("v")])]),
            Rejected("r", [TimeoutError("t"), ZeroDivisionError("z")], 7),
            BaseExceptionGroup("b", [KeyboardInterrupt(), B("k")])):
    print(classify(exc))


async def fail(delay, exc):
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        if isinstance(exc, BaseException):
            exc.add_note("raised while cancelled")
            raise exc
        raise
    if exc is not None:
        raise exc


async def nested():
    async with asyncio.TaskGroup() as outer:
        outer.create_task(fail(0.3, A("outer")))
        try:
            async with asyncio.TaskGroup() as inner:
                inner.create_task(fail(0.1, B("first")))
                inner.create_task(fail(9, ValueError("second")))
                inner.create_task(fail(9, None))
        except* B as g:
            print("inner B", g.message, [str(e) for e in g.exceptions])
        outer.create_task(fail(5, OSError(2, "late")))
        await asyncio.sleep(1)


@asynccontextmanager
async def resource(name, problem=None):
    print("open", name)
    try:
        yield name
    finally:
        print("close", name)
        if problem:
            raise problem


async def stack():
    async with AsyncExitStack() as s:
        await s.enter_async_context(resource("a", OSError("closing a")))
        s.push_async_callback(fail, 0.1, B("callback"))
        await s.enter_async_context(resource("b"))
        s.push(lambda *e: print("push sees", e[0].__name__, e[1]))
        raise A("body")


async def timeouts():
    try:
        async with asyncio.timeout(1) as outer:
            async with asyncio.TaskGroup() as tg:
                tg.create_task(fail(5, None))
                async with asyncio.timeout(0.2) as inner:
                    await asyncio.sleep(3)
    except* TimeoutError as g:
        print(type(g).__name__, g.exceptions, outer.expired(), inner.expired())
    try:
        async with asyncio.timeout(0.2):
            async with asyncio.TaskGroup() as tg:
                tg.create_task(fail(5, A("because of the timeout")))
    except* TimeoutError as e:
        print("timeout", repr(e.exceptions[0].__cause__), repr(e.exceptions[0].__context__))
    except* A as g:
        print("group", g)


def chain(e):
    parts = []
    while e is not None:
        parts.append(repr(e))
        e = e.__cause__ or (None if e.__suppress_context__ else e.__context__)
    return " <- ".join(parts)


async def main():
    try:
        await nested()
    except* (A, OSError, ValueError) as g:
        print("outer", g.message, [repr(e) for e in g.exceptions], [getattr(e, "__notes__", None) for e in g.exceptions])
    try:
        await stack()
    except Exception as e:
        print(chain(e))
    results = await asyncio.gather(*(fail(i / 10, A(i)) for i in range(3)), return_exceptions=True)
    try:
        raise Rejected("batch", [e for e in results if e], 3)
    except Rejected as r:
        match, rest = r.split(lambda e: isinstance(e, A) and e.args[0] % 2 == 0)
        print(match, rest, match.code, rest.message, r.subgroup(ValueError), r.subgroup(A) is r)
    print(ExceptionGroup("x", [A()]) != ExceptionGroup("x", [A()]), ExceptionGroup.__mro__[1].__name__)
    for args in (("m", []), ("m", [1]), (1, [A()]), ("m", [KeyboardInterrupt()]), ("m",)):
        try:
            ExceptionGroup(*args)
        except (TypeError, ValueError) as e:
            print(type(e).__name__, e)
    print(repr(BaseExceptionGroup("b", [A()])), repr(BaseExceptionGroup("b", [SystemExit(2)])))
    g = ExceptionGroup("deep", [A("1"), ExceptionGroup("mid", [B("2"), ExceptionGroup("low", [OSError("3")])])])
    g.add_note("a note\nof two lines")
    g.exceptions[1].add_note("inner note")
    traceback.print_exception(g, file=sys.stdout)
    many = ExceptionGroup("many", [A(i) for i in range(20)])
    print("".join(traceback.format_exception(many)).splitlines()[-3:])
    await timeouts()


try:
    asyncio.run(main())
except asyncio.CancelledError as e:
    print("cancelled", repr(e))
try:
    try:
        raise ExceptionGroup("eg", [A(1), B(2)])
    except* B:
        raise
except ExceptionGroup as e:
    print(repr(e))
try:
    eval(compile("try:\n  pass\nexcept* ExceptionGroup: pass", "<s>", "exec"))
    try:
        raise A
    except* ExceptionGroup:
        pass
except TypeError as e:
    print(e)
