"""Old answers: generators driven by hand, a trampoline, types.coroutine, and what 3.11 says about @asyncio.coroutine."""
import asyncio
import collections
import heapq
import inspect
import sys
import time
import types
from collections import deque
from collections.abc import Generator


class Sleep:
    def __init__(self, delay):
        self.delay = delay

    def __await__(self):
        got = yield self
        return got

    __iter__ = __await__


class Spawn(collections.namedtuple("Spawn", "gen name")):
    __slots__ = ()


@types.coroutine
def switch():
    yield


class Kernel:
    """David Beazley's sort of kernel: a heap, a deque, and send()."""

    def __init__(self):
        self.ready, self.sleeping, self.now, self.n = deque(), [], 0, 0
        self.names = {}

    def spawn(self, gen, name):
        self.names[gen] = name
        self.ready.append((gen, None))

    def run(self):
        while self.ready or self.sleeping:
            if not self.ready:
                self.now, _, gen = heapq.heappop(self.sleeping)
                self.ready.append((gen, self.now))
            gen, value = self.ready.popleft()
            try:
                if isinstance(value, BaseException):
                    trap = gen.throw(value)
                else:
                    trap = gen.send(value)
            except StopIteration as stop:
                print(f"[{self.now}] {self.names.pop(gen)} returned {stop.value!r}")
            except Exception as e:
                print(f"[{self.now}] {self.names.pop(gen)} raised {e!r}")
            else:
                if trap is None:
                    self.ready.append((gen, None))
                elif isinstance(trap, Sleep):
                    if trap.delay < 0:
                        self.ready.append((gen, ValueError("negative")))
                        continue
                    self.n += 1
                    heapq.heappush(self.sleeping, (self.now + trap.delay, self.n, gen))
                elif isinstance(trap, Spawn):
                    self.spawn(*trap)
                    self.ready.appendleft((gen, trap.name))
                else:
                    self.ready.append((gen, TypeError(f"bad trap {trap!r}")))


def countdown(name, n):
    while n:
        print(name, n)
        n -= 1
        at = yield from Sleep(2)
    return at


async def modern(name):
    print(name, "at", await Sleep(3))
    await switch()
    try:
        await Sleep(-1)
    except ValueError as e:
        print(name, "caught", e)
    return name.upper()


def parent():
    first = yield Spawn(countdown("child", 2), "child")
    print("spawned", first)
    try:
        yield 42
    except TypeError as e:
        print(e)
    raise LookupError("parent is done")


k = Kernel()
k.spawn(countdown("a", 3), "a")
k.spawn(modern("m"), "m")
k.spawn(parent(), "parent")
k.run()
print("now", k.now, k.names)

# what the old decorators became
try:
    from asyncio import async_timeout
except ImportError as e:
    print(str(e).split(" (")[0])


@types.coroutine
def legacy(delay):
    yield from asyncio.sleep(delay).__await__()
    return "legacy"


def averager() -> Generator[float, float, tuple]:
    total, count, avg = 0.0, 0, 0.0
    try:
        while True:
            value = yield avg
            if value is None:
                break
            total += value
            count += 1
            avg = total / count
    except GeneratorExit:
        print("closed with", avg)
        raise
    finally:
        print("finally", count)
    return count, avg


def delegate(results):
    while True:
        results.append((yield from averager()))


async def main():
    print(await legacy(0.5), inspect.isawaitable(legacy(0)), inspect.iscoroutinefunction(legacy),
          asyncio.iscoroutinefunction(legacy), inspect.isgeneratorfunction(legacy))
    try:
        await averager()
    except TypeError as e:
        print(e)
    try:
        await asyncio.create_task(averager())
    except RuntimeError as e:
        print(e)
    results = []
    d = delegate(results)
    next(d)
    print([d.send(v) for v in (10, 20, 60)], d.send(None), d.send(5))
    print(inspect.getgeneratorstate(d), d.gi_yieldfrom.gi_frame.f_locals["total"])
    try:
        d.throw(KeyError("x"))
    except KeyError as e:
        print("thrown", e, inspect.getgeneratorstate(d), results)
    c = modern("c")
    print(inspect.getcoroutinestate(c), c.cr_running, c.cr_await)
    s = c.send(None)
    print(type(s).__name__, s.delay, inspect.getcoroutinestate(c), type(c.cr_await).__name__)
    c.close()
    print(inspect.getcoroutinestate(c))
    try:
        c.send(None)
    except RuntimeError as e:
        print(e)
    g = averager()
    try:
        g.send(1)
    except TypeError as e:
        print(e)
    next(g), g.send(4)
    g.close()
    print(next(g, "exhausted"))

    def stubborn():
        while True:
            try:
                yield 1
            except GeneratorExit:
                print("not now")

    g = stubborn()
    next(g)
    try:
        g.close()
    except RuntimeError as e:
        print(e)

    def inner():
        yield 1
        raise StopIteration("leak")

    try:
        list(inner())
    except RuntimeError as e:
        print(e, repr(e.__cause__))


started = time.time()
asyncio.run(main())
print(round(time.time() - started, 3))
