"""async caches: lru with ttl, single flight, weak values, stampede protection."""
import asyncio
import collections
import contextlib
import functools
import inspect
import itertools
import logging
import math
import operator
import random
import statistics
import sys
import time
import typing as t
import weakref
from collections.abc import Mapping, MutableMapping
from functools import cached_property, lru_cache, partial, wraps
from types import MethodType

F = t.TypeVar("F", bound=t.Callable[..., t.Awaitable])


class CacheInfo(t.NamedTuple):
    hits: int
    misses: int
    maxsize: t.Optional[int]
    currsize: int


class _HashedSeq(list):
    __slots__ = ("hashvalue",)

    def __init__(self, tup, hash=hash):
        self[:] = tup
        self.hashvalue = hash(tup)

    def __hash__(self):
        return self.hashvalue


def make_key(args, kwds, typed=False, kwd_mark=(object(),), fasttypes={int, str}, tuple=tuple, type=type, len=len):
    key = args
    if kwds:
        key += kwd_mark
        for item in kwds.items():
            key += item
    if typed:
        key += tuple(type(v) for v in args)
    elif len(key) == 1 and type(key[0]) in fasttypes:
        return key[0]
    return _HashedSeq(key)


class AsyncLRU:
    def __init__(self, fn, maxsize=128, ttl=None, typed=False):
        wraps(fn)(self)
        self._fn, self.maxsize, self.ttl, self.typed = fn, maxsize, ttl, typed
        self._cache = collections.OrderedDict()
        self.hits = self.misses = 0
        self._handles = {}

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return MethodType(self, instance)

    def cache_info(self):
        return CacheInfo(self.hits, self.misses, self.maxsize, len(self._cache))

    def cache_clear(self):
        for h in self._handles.values():
            h.cancel()
        self._cache.clear()
        self._handles.clear()

    def _expire(self, key):
        self._cache.pop(key, None)
        self._handles.pop(key, None)

    def _done(self, key, task):
        if task.cancelled() or task.exception() is not None:
            self._cache.pop(key, None)
            return
        if self.ttl is not None and key in self._cache:
            loop = asyncio.get_running_loop()
            self._handles[key] = loop.call_later(self.ttl, self._expire, key)

    async def __call__(self, *args, **kw):
        key = make_key(args, kw, self.typed)
        if (task := self._cache.get(key)) is not None:
            self.hits += 1
            self._cache.move_to_end(key)
            return await asyncio.shield(task)
        self.misses += 1
        task = asyncio.get_running_loop().create_task(self._fn(*args, **kw))
        self._cache[key] = task
        task.add_done_callback(partial(self._done, key))
        if self.maxsize is not None and len(self._cache) > self.maxsize:
            old, _ = self._cache.popitem(last=False)
            if h := self._handles.pop(old, None):
                h.cancel()
        return await asyncio.shield(task)

    def __repr__(self):
        return f"<AsyncLRU {self.__qualname__} {self.cache_info()}>"


def alru(maxsize=128, *, ttl=None, typed=False):
    if callable(maxsize):
        return AsyncLRU(maxsize)
    return lambda fn: AsyncLRU(fn, maxsize, ttl, typed)


calls = collections.Counter()


@alru(maxsize=2, ttl=1.0)
async def slow_square(x):
    """squares, slowly"""
    calls[x] += 1
    await asyncio.sleep(0.1)
    if x < 0:
        raise ValueError(f"negative: {x}")
    return x * x


class Repo:
    def __init__(self, name):
        self.name = name

    @alru
    async def load(self, key, *, upper=False):
        calls[self.name, key] += 1
        await asyncio.sleep(0.05)
        return key.upper() if upper else key

    @cached_property
    def slowness(self):
        print("computed for", self.name)
        return len(self.name)


class TTLMap(MutableMapping):
    def __init__(self, clock=time.monotonic, ttl=1.0, **kw):
        self._d, self._clock, self._ttl = {}, clock, ttl
        self.update(kw)

    def __getitem__(self, k):
        v, at = self._d[k]
        if self._clock() - at >= self._ttl:
            del self._d[k]
            raise KeyError(k)
        return v

    def __setitem__(self, k, v):
        self._d[k] = v, self._clock()

    def __delitem__(self, k):
        del self._d[k]

    def __iter__(self):
        return iter([k for k in list(self._d) if k in self])

    def __len__(self):
        return sum(1 for _ in self)


async def main():
    print(await asyncio.gather(*(slow_square(i) for i in (2, 2, 3, 2))), slow_square.cache_info(), dict(calls))
    print(await slow_square(4), slow_square, [k for k in slow_square._cache])
    for _ in range(2):
        try:
            await slow_square(-1)
        except ValueError as e:
            print(e, slow_square.cache_info().currsize)
    await asyncio.sleep(1.2)
    print(slow_square.cache_info(), slow_square.__doc__, slow_square.__name__, inspect.iscoroutinefunction(slow_square), asyncio.iscoroutinefunction(slow_square.__call__))
    r1, r2 = Repo("one"), Repo("two")
    print(await asyncio.gather(r1.load("a"), r1.load("a", upper=True), r2.load("a"), r1.load("a")), Repo.load.cache_info())
    print(r1.slowness, r1.slowness, "slowness" in vars(r1), Repo.slowness.__class__.__name__)
    waiter = asyncio.create_task(slow_square(9))
    await asyncio.sleep(0.05)
    waiter.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await waiter
    await asyncio.sleep(0.06)
    print("shielded:", await slow_square(9), calls[9])
    loop = asyncio.get_running_loop()
    m = TTLMap(clock=loop.time, ttl=0.5, a=1)
    await asyncio.sleep(0.3)
    m["b"] = 2
    print(dict(m), len(m), "a" in m, m.get("zz", "none"), m.setdefault("c", 3))
    await asyncio.sleep(0.3)
    print(list(m), m.pop("b"), m.popitem(), m == {}, isinstance(m, Mapping), repr(m).startswith("<__main__.TTLMap object"))
    try:
        m["gone"]
    except KeyError as e:
        print("KeyError", e)

    @lru_cache(maxsize=None)
    def fib(n):
        return n if n < 2 else fib(n - 1) + fib(n - 2)
    print(fib(80), fib.cache_info(), fib.cache_parameters(), fib.__wrapped__.__name__)
    try:
        fib([])
    except TypeError as e:
        print(e)
    pool = weakref.WeakValueDictionary()
    pool["r1"] = r1
    ref = weakref.ref(r1, lambda r: print("r1 died", r() is None))
    fin = weakref.finalize(r2, print, "r2 finalized")
    print(len(pool), ref() is r1, fin.alive)
    Repo.load.cache_clear()
    del r1, r2
    print(len(pool), ref(), fin.alive)
    keys = [make_key((1,), {}), make_key((1, 2), {"a": 3}), make_key((1.0,), {}, True)]
    print(keys[0], hash(keys[1]) == hash(keys[1]), len(keys[2]))
    samples = [random.Random(5).gauss(10, 2) for _ in range(3)] + [9.5, 10.5]
    print(round(statistics.mean(samples), 6), round(statistics.pstdev(samples), 6), statistics.median_low([3, 1, 2, 4]), statistics.quantiles([1, 2, 3, 4, 5], n=4), statistics.mode("aab"))
    print(functools.reduce(operator.or_, [{1}, {2}]), list(map(operator.itemgetter(0, -1), ["abc", "xyz"])), operator.methodcaller("upper")("q"), operator.attrgetter("a.b")(type("X", (), {"a": type("Y", (), {"b": 1})})))


asyncio.run(main())
