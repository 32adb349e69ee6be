"""A typed mediator / repository layer."""
from __future__ import annotations

import abc
import asyncio
import enum
import functools
import inspect
import time
import typing as t
from collections import defaultdict, OrderedDict, ChainMap
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Hashable, Iterable, Mapping
from dataclasses import dataclass, field, fields, replace, KW_ONLY, astuple, InitVar
from typing import (Annotated, Any, ClassVar, Concatenate, Final, Generic, Literal, NamedTuple, NewType, NoReturn,
                    Optional, ParamSpec, Protocol, Self, TypeAlias, TypedDict, TypeGuard, TypeVar, TypeVarTuple, Union, Unpack,
                    cast, final, get_args, get_origin, get_type_hints, overload, runtime_checkable, assert_never, reveal_type, NotRequired, Required)

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)
V_co = TypeVar("V_co", covariant=True)
P = ParamSpec("P")
Ts = TypeVarTuple("Ts")
R = TypeVar("R", int, str)
UserId = NewType("UserId", int)
Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"
MAX: Final[int] = 3


class Movie(TypedDict, total=False):
    title: Required[str]
    year: int
    rating: NotRequired[float]


class Point(NamedTuple):
    """A point."""
    x: int
    y: int = 0

    @property
    def norm(self) -> int:
        return abs(self.x) + abs(self.y)

    def __add__(self, other: object) -> Point:
        if not isinstance(other, Point):
            return NotImplemented
        return self._replace(x=self.x + other.x, y=self.y + other.y)


@runtime_checkable
class SupportsClose(Protocol):
    closed: bool

    async def close(self) -> None: ...


class Comparable(Protocol):
    @abc.abstractmethod
    def __lt__(self, other: Any) -> bool: ...


class Repo(Generic[K, T], abc.ABC):
    registry: ClassVar[dict[str, type[Repo]]] = {}

    def __init_subclass__(cls, /, *, kind: str | None = None, **kw: Any) -> None:
        super().__init_subclass__(**kw)
        if kind is not None:
            Repo.registry[kind] = cls

    @abc.abstractmethod
    async def get(self, key: K) -> T | None: ...

    @abc.abstractmethod
    async def put(self, key: K, value: T) -> None: ...

    async def get_or(self, key: K, default: T) -> T:
        return v if (v := await self.get(key)) is not None else default


class MemoryRepo(Repo[K, T], kind="memory"):
    def __init__(self) -> None:
        self._d: OrderedDict[K, T] = OrderedDict()
        self.closed = False

    async def get(self, key):
        await asyncio.sleep(0.001)
        return self._d.get(key)

    async def put(self, key, value):
        self._d[key] = value
        self._d.move_to_end(key, last=False)

    async def close(self):
        self.closed = True

    def __class_getitem__(cls, item):
        return super().__class_getitem__(item)


def timed(label: str) -> Callable[[Callable[P, Awaitable[T]]], Callable[P, Coroutine[Any, Any, tuple[T, float]]]]:
    def deco(fn: Callable[P, Awaitable[T]]) -> Callable[P, Coroutine[Any, Any, tuple[T, float]]]:
        @functools.wraps(fn)
        async def inner(*args: P.args, **kwargs: P.kwargs) -> tuple[T, float]:
            start = asyncio.get_running_loop().time()
            out = await fn(*args, **kwargs)
            return out, round(asyncio.get_running_loop().time() - start, 6)
        inner.label = label  # type: ignore[attr-defined]
        return inner
    return deco


def with_repo(fn: Callable[Concatenate[Repo, P], T]) -> Callable[P, T]:
    repo = MemoryRepo()
    return functools.partial(fn, repo)


@overload
def double(x: int) -> int: ...
@overload
def double(x: str) -> str: ...
def double(x):
    return x * 2


def is_str_list(v: list[object]) -> TypeGuard[list[str]]:
    return all(isinstance(x, str) for x in v)


@timed("fetching")
async def fetch(user: UserId, /, *, retries: int = MAX, tag: Annotated[str, "meta", 3] = "x") -> Movie:
    """Fetch it."""
    await asyncio.sleep(0.25)
    return {"title": f"{tag}{user}", "year": 1999 + retries}


class Shape(enum.Enum):
    CIRCLE = "circle"
    SQUARE = "square"

    @classmethod
    def _missing_(cls, value):
        for m in cls:
            if m.value == str(value).lower():
                return m
        return None


@dataclass(order=True, slots=True, frozen=True)
class Version:
    major: int
    minor: int = 0
    _: KW_ONLY
    label: str = field(default="", compare=False)
    sep: InitVar[str] = "."
    tags: tuple[str, ...] = field(default=(), repr=False, hash=False)

    def __post_init__(self, sep):
        object.__setattr__(self, "label", self.label or f"v{self.major}{sep}{self.minor}")


class Builder:
    def __init__(self) -> None:
        self.parts: list[str] = []

    def add(self, p: str) -> Self:
        self.parts.append(p)
        return self


class Stack(t.Generic[t.Unpack[Ts]]):
    pass


@final
class Leaf:
    pass


async def main() -> None:
    repo = MemoryRepo[str, Point]()
    print(type(repo).__mro__[1].__name__, Repo.registry, isinstance(repo, SupportsClose), isinstance(3, SupportsClose))
    await repo.put("a", Point(1, 2))
    print(await repo.get_or("a", Point(0)), await repo.get_or("b", Point(9)), Point(1, 2) + Point(5), Point(3, -4).norm)
    try:
        Repo()
    except TypeError as e:
        print(e)
    try:
        Point(1) + 3
    except TypeError as e:
        print(e)
    try:
        SupportsClose()
    except TypeError as e:
        print(e)
    print(await fetch(UserId(7), tag="m"), fetch.__name__, fetch.__doc__, fetch.label, inspect.iscoroutinefunction(fetch))
    print(inspect.signature(fetch))
    print(get_type_hints(fetch.__wrapped__, include_extras=True)["tag"], get_type_hints(fetch.__wrapped__)["tag"])
    print(MemoryRepo[str, int], Repo[str, int].__args__, get_origin(Repo[str, int]), Repo.__parameters__)
    print(Optional[int], Union[int, str, None], int | None, Literal["a", 1], Callable[[int], str], t.Callable[..., Awaitable[int]])
    print(get_args(Annotated[int, "m"]), get_args(Callable[[int, str], bool]), get_origin(dict[str, int]), t.List[int], t.Dict[str, t.Any])
    print(sorted(Movie.__required_keys__), sorted(Movie.__optional_keys__), Movie.__total__, Movie(title="x", year=3))
    print(P, P.args, T, Ts, Unpack[Ts], UserId, UserId.__supertype__, K.__bound__, R.__constraints__, V_co.__covariant__)
    print(double(2), double("ab"), is_str_list(["a"]), is_str_list([1]), t.get_overloads(double).__len__())
    print(Shape("CIRCLE"), Shape["SQUARE"].value, list(Shape))
    try:
        Shape("hexagon")
    except ValueError as e:
        print(e)
    v = Version(1, 2, label="", tags=("x",))
    print(v, v < Version(1, 3), replace(v, minor=7, label="new", sep="-"), astuple(v), hash(v) == hash(Version(1, 2)), Version.__slots__)
    try:
        v.major = 3
    except Exception as e:
        print(type(e).__name__, e)
    print([f.name for f in fields(v)], Version.__match_args__, inspect.signature(Version))
    print(Builder().add("a").add("b").parts, Stack[int, str], Leaf.__final__, with_repo(lambda r, x: (type(r).__name__, x))(4))
    match v:
        case Version(1, m, label=lbl) if m > 1:
            print("matched", m, lbl)
    print(cast("list[int]", 3), t.get_type_hints(Version)["sep"], t.get_type_hints(Movie), t.get_type_hints(Point))
    print(t.get_type_hints(main), Point.__annotations__, t.is_typeddict(Movie))
    try:
        assert_never(typing_value := 5)
    except AssertionError as e:
        print("AssertionError", e)
    x = reveal_type(3)
    print(x, ChainMap({"a": 1}, {"b": 2})["b"], t.Tuple[int, ...], tuple[int, ...], type[int], t.Type[int], t.ForwardRef("X"))
    print(t.NamedTuple("Old", [("a", int)])(3), TypedDict("TD", {"k": int})(k=3), NewType("N", str)("q"))
    await repo.close()
    print(repo.closed)


asyncio.run(main())
