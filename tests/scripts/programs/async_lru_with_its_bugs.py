"""Async LRU with TTL, single flight, weak callbacks and statistics; with the bugs of the first answer shown."""
import asyncio
import functools
import gc
import inspect
import operator
import time
import weakref
from collections import OrderedDict
from contextlib import asynccontextmanager, contextmanager
from typing import Awaitable, Callable, Generic, Hashable, NamedTuple, Optional, TypeVar, Union

K = TypeVar("K", bound=Hashable)
V = TypeVar("V", covariant=True)
T = TypeVar("T", int, str)


@functools.lru_cache(maxsize=None)
async def wrong(n):
    await asyncio.sleep(0.1)
    return n * n


class Info(NamedTuple):
    hits: int
    misses: int
    maxsize: Optional[int]
    currsize: int

    @property
    def ratio(self) -> float:
        return self.hits / ((self.hits + self.misses) or 1)


class _Missing:
    __slots__ = ()
    _one = None

    def __new__(cls):
        if cls._one is None:
            cls._one = super().__new__(cls)
        return cls._one

    def __bool__(self):
        return False

    def __repr__(self):
        return "<missing>"

    def __reduce__(self):
        return "MISSING"


MISSING = _Missing()


class Cache(Generic[K, V]):
    def __init__(self, maxsize: int = 128, ttl: float | None = None, clock=time.monotonic):
        self._data: OrderedDict[K, tuple[float, V]] = OrderedDict()
        self._flights: dict[K, asyncio.Future[V]] = {}
        self.maxsize, self.ttl, self.clock = maxsize, ttl, clock
        self.hits = self.misses = self.evicted = 0
        self._listeners = weakref.WeakSet()

    def __class_getitem__(cls, params):
        print("parameters", params)
        return super().__class_getitem__(params)

    def __contains__(self, key):
        return self.peek(key) is not MISSING

    def __len__(self):
        return sum(1 for k in self._data if k in self)

    def peek(self, key):
        when, value = self._data.get(key, (0, MISSING))
        if value is not MISSING and self.ttl is not None and self.clock() - when > self.ttl:
            return MISSING
        return value

    async def get(self, key: K, make: Callable[[K], Awaitable[V]]) -> V:
        if (value := self.peek(key)) is not MISSING:
            self.hits += 1
            self._data.move_to_end(key)
            return value
        self.misses += 1
        if flight := self._flights.get(key):
            return await asyncio.shield(flight)
        self._flights[key] = flight = asyncio.ensure_future(make(key))
        flight.add_done_callback(functools.partial(self._landed, key))
        return await asyncio.shield(flight)

    def _landed(self, key, flight):
        del self._flights[key]
        if flight.cancelled() or flight.exception():
            return
        self._data[key] = self.clock(), flight.result()
        self._data.move_to_end(key)
        while len(self._data) > self.maxsize:
            old, _ = self._data.popitem(last=False)
            self.evicted += 1
            for listener in self._listeners:
                listener.evicted(old)

    @property
    def info(self):
        return Info(self.hits, self.misses, self.maxsize, len(self))


class Listener:
    def __init__(self, name):
        self.name, self.seen = name, []

    def evicted(self, key):
        self.seen.append(key)

    def __del__(self):
        print("listener", self.name, "is gone, saw", self.seen)


def alru(maxsize=8, ttl=None, *, key=lambda *a, **k: (a, *sorted(k.items()))):
    def decorate(f):
        cache = Cache(maxsize, ttl)

        @functools.wraps(f)
        async def wrapper(*args, **kwargs):
            bound = signature.bind(*args, **kwargs)
            bound.apply_defaults()
            return await cache.get(key(*bound.args, **bound.kwargs), lambda _: f(*args, **kwargs))

        signature = inspect.signature(f)
        wrapper.cache = cache
        return wrapper
    return decorate


@alru(maxsize=2, ttl=1.0)
async def user(number, *, verbose=False):
    calls.append((number, verbose))
    await asyncio.sleep(0.2)
    if number < 0:
        raise LookupError(number)
    return {"id": number, "verbose": verbose}


calls = []


async def main():
    print(await wrong(3))
    try:
        print(await wrong(3))
    except RuntimeError as e:
        print("wrong:", e, wrong.cache_info())

    keep, lose = Listener("keep"), Listener("lose")
    user.cache._listeners.update((keep, lose))
    print(len(user.cache._listeners))
    del lose
    gc.collect()
    print(len(user.cache._listeners))

    start = time.perf_counter()
    tasks = [asyncio.create_task(user(1)) for _ in range(5)]
    await asyncio.sleep(0.1)
    tasks[0].cancel("tired")
    done = await asyncio.gather(*tasks, return_exceptions=True)
    print([repr(d) for d in done], calls, f"{time.perf_counter() - start:.2f}")
    print(done[1] is done[2], user.cache.info, round(user.cache.info.ratio, 3))
    await user(2), await user(3, verbose=True), await user(number=2)
    print(user.cache.info, keep.seen, list(map(operator.itemgetter(0), user.cache._data)))
    for n in (-1, -1):
        try:
            await user(n)
        except LookupError as e:
            print("lookup", e.args, user.cache.info._asdict())
    await asyncio.sleep(1.5)
    print(user.cache.info, ((2,), ("verbose", False)) in user.cache, 1 in user.cache)
    try:
        await user(1, 2)
    except TypeError as e:
        print(e)
    try:
        await user([])
    except TypeError as e:
        print(e)
    print(Cache[str, int], Cache[int, Cache[str, bytes]].__args__, Cache.__parameters__, T, K, V, T.__constraints__)
    print(Cache[str, int](maxsize=1).info, Cache.__orig_bases__, MISSING, bool(MISSING), _Missing() is MISSING)
    print(Union[int, None], Optional[str], Union[int, str, int], int | None, Callable[[int], Awaitable[str]])


asyncio.run(main())
print("end")
