"""Async generators with cleanup: merge, window, throttle, debounce, tee, take_until, batched, and what happens when one forgets aclose."""
import asyncio
import collections
import contextlib
import functools
import gc
import sys
import time
from collections.abc import AsyncGenerator, AsyncIterable, AsyncIterator
from typing import TypeVar

T = TypeVar("T")
START = time.monotonic()
now = lambda: round(time.monotonic() - START, 2)


async def ticks(name, delay, n=None):
    i = 0
    try:
        while n is None or i < n:
            await asyncio.sleep(delay)
            yield f"{name}{i}"
            i += 1
    except GeneratorExit:
        print(now(), name, "GeneratorExit")
        raise
    except asyncio.CancelledError:
        print(now(), name, "cancelled")
        raise
    finally:
        await asyncio.sleep(0)
        print(now(), name, "cleaned up", i)


async def merge(*sources):
    queue, done = asyncio.Queue(1), object()

    async def pump(source):
        try:
            async for item in source:
                await queue.put((item, None))
        except Exception as e:
            await queue.put((done, e))
        else:
            await queue.put((done, None))
        finally:
            await source.aclose()

    tasks = [asyncio.create_task(pump(s)) for s in sources]
    try:
        left = len(tasks)
        while left:
            item, error = await queue.get()
            if error is not None:
                raise error
            if item is done:
                left -= 1
            else:
                yield item
    finally:
        for t in tasks:
            t.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def batched(source, n, timeout):
    batch = []
    it = aiter(source)
    nxt = None
    try:
        deadline = None
        while True:
            nxt = nxt or asyncio.ensure_future(anext(it))
            left = None if deadline is None else max(0, deadline - time.monotonic())
            finished, _ = await asyncio.wait({nxt}, timeout=left)
            if finished:
                try:
                    batch.append(nxt.result())
                except StopAsyncIteration:
                    break
                finally:
                    nxt = None
                deadline = deadline or time.monotonic() + timeout
            if not finished or len(batch) >= n:
                yield tuple(batch)
                batch.clear()
                deadline = None
        if batch:
            yield tuple(batch)
    finally:
        if nxt:
            nxt.cancel()
            await asyncio.wait({nxt})
        await it.aclose()


async def take(source, n):
    async with contextlib.aclosing(source) as s:
        if n <= 0:
            return
        async for item in s:
            yield item
            n -= 1
            if not n:
                break


def amap(f):
    async def apply(source):
        async for item in source:
            yield await r if asyncio.iscoroutine(r := f(item)) else r
    return apply


def pipe(source, *stages):
    return functools.reduce(lambda s, stage: stage(s), stages, source)


async def echo():
    received = yield "ready"
    while True:
        try:
            received = yield received
        except ValueError as e:
            received = f"handled {e}"
        else:
            if received == "quit":
                return


class Tee:
    def __init__(self, source, n):
        self.source, self.buffers = source, [collections.deque() for _ in range(n)]
        self.lock = asyncio.Lock()

    def __getitem__(self, i):
        return self._branch(self.buffers[i])

    async def _branch(self, mine):
        while True:
            if not mine:
                async with self.lock:
                    if not mine:
                        try:
                            item = await self.source.__anext__()
                        except StopAsyncIteration:
                            return
                        for b in self.buffers:
                            b.append(item)
            yield mine.popleft()


async def main():
    async for item in take(merge(ticks("a", 0.1), ticks("b", 0.15, 3), ticks("c", 0.32)), 8):
        print(now(), item)
    async for batch in batched(ticks("d", 0.1, 7), 3, 0.25):
        print(now(), batch)

    async def slow_upper(x):
        await asyncio.sleep(0.05)
        return x.upper()
    print([x async for x in pipe(ticks("e", 0.01, 3), amap(slow_upper), amap(lambda x: x * 2), functools.partial(take, n=2))])
    gc.collect()
    await asyncio.sleep(0.1)

    g = echo()
    print(await anext(g), await g.asend("one"), await g.athrow(ValueError("bad")), await g.asend("two"))
    try:
        await g.asend("quit")
    except StopAsyncIteration as e:
        print("stopped", e.args)
    print(await anext(g, "default"), g.ag_running, g.ag_frame)
    g = echo()
    try:
        await g.asend("too early")
    except TypeError as e:
        print(e)
    await g.aclose()
    try:
        await g.asend(None)
    except StopAsyncIteration:
        print("closed")

    t = Tee(ticks("t", 0.05, 3), 2)
    print(await asyncio.gather(*map(collect, (t[0], t[1]))))

    busy = ticks("busy", 0.2)
    first = asyncio.create_task(anext(busy))
    await asyncio.sleep(0.01)
    for op in (lambda: anext(busy), lambda: busy.aclose(), lambda: busy.athrow(KeyError)):
        try:
            await op()
        except RuntimeError as e:
            print(e)
    first.cancel()
    await asyncio.wait([first])
    print(first, await anext(busy, "exhausted"))

    async def stubborn():
        try:
            yield 1
        finally:
            yield 2
    s = stubborn()
    await anext(s)
    try:
        await s.aclose()
    except RuntimeError as e:
        print(e)

    async def leak():
        yield 1
        raise StopAsyncIteration("inner")
    try:
        async for _ in leak():
            pass
    except RuntimeError as e:
        print(e, repr(e.__cause__))
    async for x in ticks("forgotten", 0.01):
        print(x)
        break
    gc.collect()
    await asyncio.sleep(0.05)
    keep = ticks("kept", 0.01)
    print(await anext(keep))
    globals()["keep"] = keep
    print([i async for i in aiter_range(3) if i % 2 == 0], {i: j async for i in aiter_range(2) for j in "ab"},
          sum([i async for i in aiter_range(4)]))
    print(isinstance(keep, AsyncGenerator), isinstance(t, AsyncIterable), issubclass(AsyncGenerator, AsyncIterator))


async def collect(source):
    return [x async for x in source]


async def aiter_range(n):
    for i in range(n):
        yield i


asyncio.run(main())
print("end", now())
