# expect: exit 1
"""Structured concurrency, nursery on top of TaskGroup, exception groups."""
import asyncio
import contextlib
import sys
import traceback
from typing import Callable


class Cancelled(Exception):
    pass


class ValidationError(ValueError):
    def __init__(self, field, problem):
        self.field = field
        self.problem = problem
        super().__init__(f"{field}: {problem}")


class Errors(ExceptionGroup):
    def __new__(cls, message, excs, *, code=0):
        self = super().__new__(cls, message, excs)
        self.code = code
        return self

    def __init__(self, message, excs, *, code=0):
        super().__init__(message, excs)

    def derive(self, excs):
        return Errors(self.message, excs, code=self.code)


class Nursery:
    def __init__(self, *, limit=None):
        self._tasks: set[asyncio.Task] = set()
        self._errors = []
        self._sem = asyncio.Semaphore(limit) if limit else None

    async def __aenter__(self):
        self._parent = asyncio.current_task()
        return self

    def start_soon(self, fn, *args, name=None):
        t = asyncio.create_task(self._run(fn, *args), name=name)
        self._tasks.add(t)
        t.add_done_callback(self._done)
        return t

    async def _run(self, fn, *args):
        async with self._sem or contextlib.nullcontext():
            return await fn(*args)

    def _done(self, t):
        self._tasks.discard(t)
        if not t.cancelled() and (e := t.exception()) is not None:
            self._errors.append(e)
            for other in sorted(self._tasks, key=lambda t: t.get_name()):
                other.cancel(msg=f"because of {t.get_name()}")

    async def __aexit__(self, et, ev, tb):
        while self._tasks:
            await asyncio.wait(self._tasks)
        if ev is not None and not isinstance(ev, asyncio.CancelledError):
            self._errors.append(ev)
        if self._errors:
            try:
                raise BaseExceptionGroup("nursery", self._errors)
            finally:
                del self._errors
        return False


async def job(name, delay, fail=None):
    try:
        await asyncio.sleep(delay)
        if fail:
            raise fail
        print(name, "done")
        return name
    except asyncio.CancelledError as e:
        print(name, "cancelled", e.args)
        raise
    finally:
        print(name, "finally")


def validate(d):
    errs = []
    for k, check in {"age": lambda v: v > 0, "name": str.isalpha, "tags": len}.items():
        try:
            if not check(d[k]):
                errs.append(ValidationError(k, f"bad value {d[k]!r}"))
        except KeyError as e:
            e.add_note(f"while validating {k!r}")
            errs.append(e)
        except TypeError as e:
            errs.append(ExceptionGroup(f"types of {k}", [e]))
    if errs:
        raise Errors("invalid", errs, code=422)


async def main():
    try:
        async with Nursery(limit=2) as n:
            n.start_soon(job, "a", 0.1, name="a")
            n.start_soon(job, "b", 0.2, OSError("disk"), name="b")
            n.start_soon(job, "c", 5, name="c")
            n.start_soon(job, "d", 5, name="d")
    except* OSError as eg:
        print("OSErrors", eg.exceptions, eg.message)
    try:
        validate({"age": -1, "tags": 3})
    except* ValidationError as eg:
        print("validation", [e.field for e in eg.exceptions], type(eg).__name__, eg.code)
    except* (KeyError, TypeError) as eg:
        print("others", eg.exceptions, eg.code)
        print([getattr(e, "__notes__", None) for e in eg.exceptions])
    try:
        try:
            async with asyncio.TaskGroup() as tg:
                tg.create_task(job("x", 0.1, ValueError("x")))
                tg.create_task(job("y", 0.1, TypeError("y")))
                tg.create_task(job("z", 0.3))
        except* ValueError as eg:
            raise RuntimeError("converted") from eg
    except ExceptionGroup as eg:
        print(repr(eg))
        traceback.print_exception(eg, limit=0, file=sys.stdout)
        a, b = eg.split(lambda e: isinstance(e, RuntimeError))
        print(repr(a), repr(b))
        print(repr(a.exceptions[0].__cause__))
    eg = ExceptionGroup("top", [ExceptionGroup("in", [ValueError(1), KeyError("k")]), OSError(2, "no")])
    print(eg.subgroup(ValueError), eg.subgroup(lambda e: False), eg.split((KeyError, OSError)))
    with contextlib.suppress(ValueError):
        raise ValueError
    try:
        with contextlib.ExitStack() as st:
            st.callback(lambda: 1 / 0)
            st.callback(lambda: {}["k"])
            raise eg
    except ZeroDivisionError as e:
        print(repr(e), repr(e.__context__), repr(e.__context__.__context__))
    for bad in (lambda: ExceptionGroup("m", []), lambda: ExceptionGroup("m", [1]), lambda: ExceptionGroup("m", [KeyboardInterrupt()]), lambda: ExceptionGroup(1, [ValueError()]), lambda: ExceptionGroup("x")):
        try:
            bad()
        except (TypeError, ValueError) as e:
            print(type(e).__name__, e)
    try:
        async with asyncio.timeout(0.1) as cm:
            async with asyncio.TaskGroup() as tg:
                tg.create_task(job("slow", 1))
    except TimeoutError as e:
        print("timeout", cm.expired(), repr(e.__cause__))
    try:
        async with asyncio.TaskGroup() as tg:
            t = tg.create_task(job("k", 0.1))
            raise KeyboardInterrupt("body")
    except BaseException as e:
        print(type(e).__name__, e, t.cancelled())
    print(type(BaseExceptionGroup("b", [ValueError()])), type(BaseExceptionGroup("b", [SystemExit()])))
    raise ExceptionGroup("final", [ValueError("one"), ExceptionGroup("nested", [TypeError("two\nlines"), Errors("e", [OSError("z")])])])


asyncio.run(main())
