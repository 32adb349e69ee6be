"""Answers to 'how do I write my own awaitable': async properties, lazy values, cancel tokens, barriers by hand, async init, rwlocks."""
import asyncio
import contextlib
import functools
import inspect
import sys
import time
import warnings
import weakref


class AsyncInit:
    """await MyClass(...)"""

    def __init__(self, *args, **kwargs):
        self._args = args, kwargs

    def __await__(self):
        async def init():
            args, kwargs = self.__dict__.pop("_args", ((), {}))
            await self.__ainit__(*args, **kwargs)
            return self
        return init().__await__()


class Database(AsyncInit):
    async def __ainit__(self, dsn, *, pool=2):
        await asyncio.sleep(0.1)
        self.dsn, self.pool = dsn, pool


class async_property:
    def __init__(self, f):
        self.f = f
        functools.update_wrapper(self, f)

    def __set_name__(self, owner, name):
        self.slot = f"_async_{name}"

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        task = obj.__dict__.get(self.slot)
        if task is None or (task.done() and (task.cancelled() or task.exception())):
            task = obj.__dict__[self.slot] = asyncio.ensure_future(self.f(obj))
        return task

    def __delete__(self, obj):
        obj.__dict__.pop(self.slot).cancel()


class Lazy:
    count = 0

    @async_property
    async def value(self):
        """Expensive."""
        Lazy.count += 1
        await asyncio.sleep(0.2)
        if Lazy.count == 1:
            raise OSError("first time")
        return Lazy.count


class Yielding:
    """What may be yielded to a Task, and what may not."""

    def __init__(self, what):
        self.what = what

    def __await__(self):
        got = yield self.what
        return ("resumed", got)


class NotIterator:
    def __await__(self):
        return [1, 2]


class CoroInAwait:
    async def __await__(self):
        return 1


class CancelToken:
    def __init__(self):
        self._callbacks, self.reason = [], None

    def cancel(self, reason):
        self.reason = reason
        callbacks, self._callbacks = self._callbacks, []
        for c in callbacks:
            c()

    @contextlib.contextmanager
    def __call__(self):
        raise NotImplementedError

    async def run(self, aw):
        task = asyncio.ensure_future(aw)
        self._callbacks.append(lambda: task.cancel(self.reason))
        try:
            return await task
        except asyncio.CancelledError as e:
            if self.reason is None:
                raise
            return f"token: {self.reason} {e.args}"


class RWLock:
    def __init__(self):
        self.readers, self.writer, self.waiting = 0, False, []

    @contextlib.asynccontextmanager
    async def read(self):
        while self.writer or any(kind == "w" for kind, _ in self.waiting):
            await self._wait("r")
        self.readers += 1
        try:
            yield self.readers
        finally:
            self.readers -= 1
            self._wake()

    @contextlib.asynccontextmanager
    async def write(self):
        while self.writer or self.readers:
            await self._wait("w")
        self.writer = True
        try:
            yield
        finally:
            self.writer = False
            self._wake()

    async def _wait(self, kind):
        entry = kind, asyncio.get_running_loop().create_future()
        self.waiting.append(entry)
        try:
            await entry[1]
        finally:
            with contextlib.suppress(ValueError):
                self.waiting.remove(entry)

    def _wake(self):
        for _, f in self.waiting:
            if not f.done():
                f.set_result(None)
        self.waiting.clear()


class Barrier:
    def __init__(self, n):
        self.n, self.gen = n, asyncio.Event()
        self.count = 0

    async def __aenter__(self):
        gen = self.gen
        self.count += 1
        place = self.count
        if place == self.n:
            self.count, self.gen = 0, asyncio.Event()
            gen.set()
        else:
            await gen.wait()
        return self.n - place

    async def __aexit__(self, *exc):
        return exc[0] is KeyError


def as_task(f):
    """A decorator that schedules at once, so that forgetting await still runs it."""
    background = set()

    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        task = asyncio.create_task(f(*args, **kwargs), name=f.__name__)
        background.add(task)
        task.add_done_callback(background.discard)
        return task
    wrapper.background = background
    return wrapper


@as_task
async def eager(n):
    print("eager", n)
    await asyncio.sleep(n)
    print("eager done", n)
    return n


def syncify(aw):
    """Drive a coroutine that never suspends."""
    coro = aw.__await__()
    try:
        what = coro.send(None)
    except StopIteration as e:
        return e.value
    coro.close()
    raise RuntimeError(f"it suspended on {type(what).__name__}")


async def never_suspends(x):
    async def inner():
        return x * 2
    return await inner() + await inner()


async def main():
    start = time.monotonic()
    db = await Database("sqlite://", pool=5)
    print(db.dsn, db.pool, round(time.monotonic() - start, 2))
    lazy = Lazy()
    for _ in range(3):
        try:
            print("value", await lazy.value, Lazy.count)
        except OSError as e:
            print(e)
    del lazy.value
    print(Lazy.value.__doc__, Lazy.value.slot)
    for what in (None, 3, asyncio.sleep(0), "text"):
        async def t(what=what):
            return await Yielding(what)
        try:
            print(await asyncio.create_task(t()))
        except RuntimeError as e:
            print(str(e).split("<")[0].split("0x")[0])
        if inspect.iscoroutine(what):
            what.close()
    fut = asyncio.get_running_loop().create_future()

    async def wrong():
        return await Yielding(fut)
    try:
        print(await asyncio.create_task(wrong()))
    except RuntimeError as e:
        print("yield was used" in str(e))
    for bad in (NotIterator(), CoroInAwait(), object(), [], None, never_suspends):
        try:
            await bad
        except TypeError as e:
            print(e)
    token = CancelToken()
    asyncio.get_running_loop().call_later(0.1, token.cancel, "user")
    print(await asyncio.gather(token.run(asyncio.sleep(1, "a")), token.run(asyncio.sleep(0.05, "b"))))

    rw, log = RWLock(), []

    async def reader(n):
        await asyncio.sleep(n / 100)
        async with rw.read() as k:
            log.append(f"r{n}:{k}")
            await asyncio.sleep(0.05)

    async def writer(n):
        await asyncio.sleep(n / 100)
        async with rw.write():
            log.append(f"w{n}")
            await asyncio.sleep(0.03)

    await asyncio.gather(*map(reader, (0, 1, 4, 9)), *map(writer, (2, 3)))
    print(log, rw.waiting)
    barrier = Barrier(3)

    async def party(n):
        await asyncio.sleep(n / 10)
        async with barrier as place:
            log.append((n, place, round(time.monotonic() - start, 1)))
            if n == 1:
                raise KeyError("swallowed")
        return n
    print(await asyncio.gather(*map(party, range(6))), log[6:])
    eager(0.1)
    eager(0.2)
    print(len(eager.background), sorted(t.get_name() for t in eager.background))
    await asyncio.sleep(0.15)
    print(len(eager.background))
    print(syncify(never_suspends(4)))
    try:
        syncify(asyncio.sleep(1))
    except RuntimeError as e:
        print(e)
    ref = weakref.ref(asyncio.current_task())
    print(ref() is asyncio.current_task(), asyncio.current_task().get_coro().cr_frame.f_code.co_name)
    c = never_suspends(1)
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter("always")
        del c
    print([str(x.message) for x in w])


asyncio.run(main())
