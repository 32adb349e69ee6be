"""A connection pool with health checks, leases as context managers, a circuit breaker and hedged requests; the clock is asyncio's."""
import asyncio
import bisect
import collections
import contextlib
import dataclasses
import enum
import itertools
import math
import operator
import random
import statistics
import time
import weakref
from functools import partial, partialmethod, reduce
from typing import Iterator


class Health(enum.IntFlag):
    IDLE = 1
    BUSY = 2
    BROKEN = 4
    STALE = 8
    USABLE = IDLE | STALE

    @classmethod
    def parse(cls, text):
        return reduce(operator.or_, (cls[p.strip().upper()] for p in text.split("|")), cls(0))


class PoolTimeout(TimeoutError):
    def __init__(self, pool, waited):
        self.pool, self.waited = pool, waited

    def __str__(self):
        return f"no connection within {self.waited:g} s ({self.pool})"


class Connection:
    _ids = itertools.count(1)
    alive = weakref.WeakValueDictionary()

    def __init__(self, rng):
        self.id, self.rng, self.health, self.used, self.born = next(self._ids), rng, Health.IDLE, 0, time.monotonic()
        Connection.alive[self.id] = self

    def _mark(self, flag, value=True):
        self.health = self.health | flag if value else self.health & ~flag
        return self

    busy = partialmethod(_mark, Health.BUSY)
    broken = partialmethod(_mark, Health.BROKEN)

    async def execute(self, query):
        self.used += 1
        delay = self.rng.expovariate(8)
        await asyncio.sleep(delay)
        if self.rng.random() < 0.2:
            self.broken()
            raise ConnectionAbortedError(103, f"connection {self.id} aborted", query)
        return f"{query}@{self.id}"

    async def close(self):
        await asyncio.sleep(0.01)

    def __repr__(self):
        return f"<c{self.id} {self.health!r}>"


class Pool:
    def __init__(self, size, rng, *, max_uses=4):
        self._free, self._all, self._waiters = collections.deque(), set(), collections.deque()
        self.size, self.rng, self.max_uses, self.closing = size, rng, max_uses, False
        self.stats = collections.Counter()

    def __str__(self):
        return f"{len(self._all)}/{self.size} busy={sum(Health.BUSY in c.health for c in self._all)} waiting={len(self._waiters)}"

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        self.closing = True
        while self._free:
            await self._free.popleft().close()

    async def _connect(self):
        c = Connection(self.rng)
        self._all.add(c)
        try:
            await asyncio.sleep(0.05)
        except BaseException:
            self._all.discard(c)
            raise
        self.stats["opened"] += 1
        return c

    async def acquire(self, timeout=None):
        start = time.monotonic()
        try:
            async with asyncio.timeout(timeout):
                while True:
                    if self._free:
                        return self._free.pop().busy()
                    if len(self._all) < self.size:
                        return (await self._connect()).busy()
                    fut = asyncio.get_running_loop().create_future()
                    self._waiters.append(fut)
                    try:
                        await fut
                    finally:
                        with contextlib.suppress(ValueError):
                            self._waiters.remove(fut)
        except TimeoutError:
            self.stats["timeout"] += 1
            raise PoolTimeout(self, round(time.monotonic() - start, 6)) from None

    def release(self, c):
        c.busy(False)
        if c.health & Health.BROKEN or c.used >= self.max_uses:
            self._all.discard(c)
            self.stats["dropped"] += 1
        else:
            self._free.append(c)
        while self._waiters:
            fut = self._waiters.popleft()
            if not fut.done():
                fut.set_result(None)
                break

    @contextlib.asynccontextmanager
    async def connection(self, timeout=None):
        c = await self.acquire(timeout)
        try:
            yield c
        finally:
            self.release(c)


class Breaker(contextlib.ContextDecorator):
    def __init__(self, limit, cooldown):
        self.failures, self.limit, self.cooldown, self.opened = 0, limit, cooldown, -math.inf

    @property
    def state(self):
        if self.failures < self.limit:
            return "closed"
        return "half-open" if time.monotonic() >= self.opened + self.cooldown else "open"

    def __enter__(self):
        if self.state == "open":
            raise RuntimeError(f"circuit open for {self.opened + self.cooldown - time.monotonic():.2f} s more")

    def __exit__(self, kind, value, tb):
        if kind is None:
            self.failures = 0
        elif issubclass(kind, ConnectionError):
            self.failures += 1
            if self.failures >= self.limit:
                self.opened = time.monotonic()


@dataclasses.dataclass
class Histogram:
    bounds: tuple = (0.05, 0.1, 0.2, 0.4)
    counts: list[int] = dataclasses.field(init=False)
    values: list[float] = dataclasses.field(default_factory=list, repr=False)

    def __post_init__(self):
        self.counts = [0] * (len(self.bounds) + 1)

    def __iadd__(self, value):
        self.counts[bisect.bisect_left(self.bounds, value)] += 1
        bisect.insort(self.values, value)
        return self

    def __iter__(self) -> Iterator[tuple[str, int]]:
        yield from zip([*(f"<={b}" for b in self.bounds), "more"], self.counts)

    def __format__(self, spec):
        width = int(spec or 10)
        top = max(self.counts) or 1
        return "\n".join(f"{name:>7} {'#' * round(n * width / top):<{width}} {n}" for name, n in self)


async def hedged(pool, query, delay=0.15):
    async def one(n):
        async with pool.connection(timeout=2) as c:
            return n, await c.execute(query)
    tasks = {asyncio.create_task(one(1))}
    done, _ = await asyncio.wait(tasks, timeout=delay)
    if not done:
        tasks.add(asyncio.create_task(one(2)))
    try:
        errors = []
        while tasks:
            done, tasks = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            for t in done:
                if e := t.exception():
                    errors.append(e)
                else:
                    return t.result()
        raise errors[0]
    finally:
        for t in tasks:
            t.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def main():
    rng = random.Random(2024)
    histogram, breaker, outcomes = Histogram(), Breaker(2, 0.5), []
    async with Pool(3, rng) as pool:
        async def client(n):
            await asyncio.sleep(n * 0.03)
            start = time.monotonic()
            try:
                with breaker:
                    outcomes.append((n, *await hedged(pool, f"q{n}")))
            except (ConnectionError, PoolTimeout, RuntimeError) as e:
                outcomes.append((n, type(e).__name__, str(e)))
            else:
                nonlocal histogram
                histogram += time.monotonic() - start
        await asyncio.gather(*map(client, range(24)))
        async with contextlib.AsyncExitStack() as stack:
            for _ in range(3):
                await stack.enter_async_context(pool.connection())
            try:
                async with pool.connection(timeout=0.2):
                    pass
            except PoolTimeout as e:
                print(e, isinstance(e, asyncio.TimeoutError), e.args)
        print(pool, pool.stats, sorted(Connection.alive)[-3:])
    for o in outcomes:
        print(*o)
    print(f"{histogram:20}", histogram, sep="\n")
    print(f"p50={statistics.median(histogram.values):.3f} mean={statistics.fmean(histogram.values):.3f}", breaker.state)
    print(Health.parse("idle | stale"), Health.USABLE == Health.parse("idle|stale"), Health.BUSY in Health.USABLE, ~Health.BUSY, Health(12))

    @breaker
    def f():
        raise BrokenPipeError("pipe")
    for _ in range(4):
        try:
            f()
        except (BrokenPipeError, RuntimeError) as e:
            print(type(e).__name__, e, breaker.state)
    await asyncio.sleep(0.5)
    print(breaker.state, *map(str, (Health(0), Health.IDLE, Health(3))), f"{Health.BUSY:d} {Health.BUSY} {Health.BUSY!r:>20}")


asyncio.run(main())
