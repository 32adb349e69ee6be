import asyncio
import functools
import heapq
import time
import weakref
from collections import OrderedDict
from functools import lru_cache, cached_property, total_ordering, singledispatch, singledispatchmethod
from typing import Generic, TypeVar, Hashable, Optional, Iterator, Callable, Any

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Missing:
    __slots__ = ()
    def __repr__(self): return "<missing>"
    def __bool__(self): return False


MISSING = Missing()


class TTLCache(Generic[K, V]):
    def __init__(self, maxsize: int, ttl: float, clock: Callable[[], float]) -> None:
        self._data: OrderedDict[K, tuple[V, float]] = OrderedDict()
        self.maxsize, self.ttl, self._clock = maxsize, ttl, clock
        self.hits = self.misses = 0

    def __getitem__(self, key: K) -> V:
        value, expires = self._data[key]
        if expires <= self._clock():
            del self._data[key]
            raise KeyError(key)
        self._data.move_to_end(key)
        return value

    def __setitem__(self, key: K, value: V) -> None:
        self._data[key] = (value, self._clock() + self.ttl)
        self._data.move_to_end(key)
        while len(self._data) > self.maxsize:
            old, _ = self._data.popitem(last=False)
            print("evict", old)

    def __contains__(self, key: object) -> bool:
        try:
            self[key]
        except KeyError:
            return False
        return True

    def __len__(self): return len(self._data)
    def __iter__(self) -> Iterator[K]: return iter(self._data)

    def get(self, key, default=MISSING):
        try:
            value = self[key]
        except KeyError:
            self.misses += 1
            return default
        self.hits += 1
        return value


def async_cache(ttl=1.0, maxsize=8):
    def deco(func):
        cache = None
        pending: dict = {}

        @functools.wraps(func)
        async def wrapper(*args, **kw):
            nonlocal cache
            if cache is None:
                cache = TTLCache(maxsize, ttl, asyncio.get_running_loop().time)
                wrapper.cache = cache
            key = functools._make_key(args, kw, typed=False) if len(args) != 1 or kw else args[0]
            if (found := cache.get(key)) is not MISSING:
                return found
            if key not in pending:
                pending[key] = asyncio.ensure_future(func(*args, **kw))
                pending[key].add_done_callback(lambda f: pending.pop(key))
            value = await asyncio.shield(pending[key])
            cache[key] = value
            return value
        return wrapper
    return deco


calls = []


@async_cache(ttl=1.0, maxsize=2)
async def load(key):
    calls.append(key)
    await asyncio.sleep(0.3)
    return key * 2


@total_ordering
class Priority:
    def __init__(self, n, label): self.n, self.label = n, label
    def __eq__(self, other): return self.n == other.n if isinstance(other, Priority) else NotImplemented
    def __lt__(self, other): return self.n < other.n if isinstance(other, Priority) else NotImplemented
    def __repr__(self): return f"P({self.n}, {self.label!r})"


class Node:
    def __init__(self, name, parent=None):
        self.name = name
        self._parent = weakref.ref(parent) if parent else None
        self.children = []
        if parent: parent.children.append(self)

    @property
    def parent(self): return self._parent() if self._parent else None

    @cached_property
    def path(self):
        print("computing path of", self.name)
        return (self.parent.path + "/" if self.parent else "") + self.name


@singledispatch
def show(x): return f"object {x!r}"
@show.register
def _(x: int): return f"int {x:+d}"
@show.register(list)
@show.register(tuple)
def _(x): return "seq " + ", ".join(map(show, x))


@lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)


async def main():
    print(await asyncio.gather(*(load(k) for k in "aba")), calls)
    await asyncio.sleep(0.5)
    print(await load("a"), calls)
    await asyncio.sleep(0.6)
    print(await load("a"), calls)
    await load("c"); await load("d")
    print(list(load.cache), load.cache.hits, load.cache.misses, len(load.cache), "d" in load.cache)
    h = []
    for n, l in [(3, "c"), (1, "a"), (2, "b")]: heapq.heappush(h, Priority(n, l))
    print(heapq.heappop(h), heapq.nsmallest(1, h), max(h), Priority(1, "") <= Priority(1, "x"))
    try: Priority(1, "") < 3
    except TypeError as e: print(e)
    root = Node("root"); leaf = Node("leaf", Node("mid", root))
    print(leaf.path, leaf.path)
    del root
    print(leaf.parent.parent if leaf.parent else None)
    print(show(3), show([1, "x", (2,)]), show({}.keys()))
    print(fib(50), fib.cache_info())
    refs = weakref.WeakValueDictionary()
    n = Node("x"); refs["x"] = n
    print(dict(refs)["x"].name, len(refs)); del n
    print(len(refs), "x" in refs)
    weakref.finalize(leaf, print, "leaf gone")
    del leaf
    print("end")

asyncio.run(main())
