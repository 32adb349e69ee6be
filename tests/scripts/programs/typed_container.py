"""A typed service container: Protocol, Generic, ParamSpec, TypeVarTuple, overload, NewType, Annotated, get_type_hints, singledispatch."""
from __future__ import annotations

import abc
import asyncio
import dataclasses
import functools
import inspect
import operator
import sys
import typing as t
from collections import defaultdict
from collections.abc import AsyncIterator, Callable, Coroutine, Hashable, Iterable, Mapping, MutableMapping, Sequence
from typing import (TYPE_CHECKING, Annotated, Any, ClassVar, Generic, Literal, NamedTuple, NewType, NoReturn, Optional,
                    ParamSpec, Protocol, TypeVar, TypeVarTuple, Union, Unpack, assert_never, cast, final, get_args,
                    get_origin, get_type_hints, overload, runtime_checkable)

if TYPE_CHECKING:
    from somewhere import Impossible

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
K = TypeVar("K", bound=Hashable)
P = ParamSpec("P")
Ts = TypeVarTuple("Ts")
UserId = NewType("UserId", int)
Json = Union[dict[str, "Json"], list["Json"], str, int, float, bool, None]
Positive = Annotated[int, "must be > 0", operator.gt]


@runtime_checkable
class Repository(Protocol[K, T_co]):
    name: str

    async def get(self, key: K) -> T_co | None: ...
    def all(self) -> AsyncIterator[T_co]: ...


@dataclasses.dataclass(slots=True, order=True)
class User:
    id: UserId
    name: str = dataclasses.field(compare=False)
    tags: frozenset[str] = frozenset()
    meta: dict[str, Json] = dataclasses.field(default_factory=dict, compare=False, repr=False, metadata={"json": True})

    def __post_init__(self):
        self.tags = frozenset(self.tags)


class MemoryUsers:
    name = "memory"

    def __init__(self, *users: User):
        self._users = {u.id: u for u in users}

    async def get(self, key: UserId) -> User | None:
        await asyncio.sleep(0.01)
        return self._users.get(key)

    async def all(self) -> AsyncIterator[User]:
        for user in sorted(self._users.values()):
            await asyncio.sleep(0)
            yield user


class Event(abc.ABC):
    registry: ClassVar[dict[str, type[Event]]] = {}

    def __init_subclass__(cls, /, topic: str | None = None, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        cls.topic = topic or cls.__name__.lower()
        Event.registry[cls.topic] = cls

    @abc.abstractmethod
    def describe(self) -> str: ...

    @property
    @abc.abstractmethod
    def severity(self) -> Literal["low", "high"]: ...


class Joined(Event, topic="user.joined"):
    severity = "low"

    def __init__(self, user: User):
        self.user = user

    def describe(self) -> str:
        return f"{self.user.name} joined"


@final
class Left(Event):
    severity = "high"

    def __init__(self, user: User, reason: str = ""):
        self.user, self.reason = user, reason

    def describe(self) -> str:
        return f"{self.user.name} left{self.reason and f' ({self.reason})'}"


@functools.singledispatch
def render(value: object) -> str:
    raise TypeError(f"cannot render {type(value).__name__}")


@render.register
def _(value: Event) -> str:
    return f"<{value.topic}: {value.describe()}>"


@render.register(list)
@render.register(tuple)
def _(value) -> str:
    return "[" + ", ".join(map(render, value)) + "]"


@render.register
def _(value: int | float) -> str:
    return f"{value:+.2f}"


class Inject(Generic[T]):
    def __set_name__(self, owner, name):
        self.name = name

    @overload
    def __get__(self, obj: None, owner: type) -> Inject[T]: ...
    @overload
    def __get__(self, obj: object, owner: type) -> T: ...

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        hint = get_type_hints(owner, include_extras=True)[self.name]
        return obj.container.resolve(hint)


class Container:
    def __init__(self):
        self.factories: dict[Any, Callable[..., Any]] = {}

    def provide(self, f: Callable[P, T]) -> Callable[P, T]:
        self.factories[get_type_hints(f)["return"]] = f
        return f

    def resolve(self, kind: type[T]) -> T:
        if get_origin(kind) is Annotated:
            base, *notes = get_args(kind)
            print("annotated", base.__name__, [n if isinstance(n, str) else n.__name__ for n in notes])
            kind = base
        try:
            f = self.factories[kind]
        except KeyError:
            raise LookupError(f"nobody provides {getattr(kind, '__name__', kind)}") from None
        return f(**{name: self.resolve(hint) for name, hint in get_type_hints(f).items() if name != "return"})


class Service:
    users: MemoryUsers = Inject()
    limit: Positive = Inject()
    missing: list[int] = Inject()

    def __init__(self, container: Container):
        self.container = container


container = Container()


@container.provide
def make_users(limit: int) -> MemoryUsers:
    return MemoryUsers(*(User(UserId(i), f"u{i}", {"x", "y"} if i % 2 else ()) for i in range(limit, 0, -1)))


@container.provide
def make_limit() -> int:
    return 3


def with_bus(f: Callable[t.Concatenate[list[Event], P], Coroutine[Any, Any, T]]) -> Callable[P, Coroutine[Any, Any, T]]:
    @functools.wraps(f)
    async def inner(*args: P.args, **kwargs: P.kwargs) -> T:
        return await f([], *args, **kwargs)
    inner.__signature__ = inspect.signature(f).replace(
        parameters=[*inspect.signature(f).parameters.values()][1:])
    return inner


@with_bus
async def work(bus: list[Event], service: Service, *, quiet: bool = False) -> int:
    async for user in service.users.all():
        bus.append(Joined(user))
        if user.id > 2:
            bus.append(Left(user, reason="tired"))
    print(render(bus) if not quiet else "")
    match bus:
        case [Joined(user=User(id=first)), *_, Left(reason=r)]:
            print("first", first, "reason", r)
    return len(bus)


def check(level: Literal["low", "high"]) -> int:
    if level == "low":
        return 1
    elif level == "high":
        return 2
    else:
        assert_never(level)


class Point(NamedTuple, Generic[T]):
    x: T
    y: T = 0


def args_of(*args: Unpack[Ts]) -> tuple[Unpack[Ts]]:
    return args


async def main():
    service = Service(container)
    print(service.limit, type(service.users).__name__, Service.users.name)
    print(await work(service), inspect.signature(work))
    try:
        service.missing
    except LookupError as e:
        print(e)
    print(isinstance(service.users, Repository), isinstance(3, Repository), await service.users.get(UserId(2)))
    try:
        Event()
    except TypeError as e:
        print(e)
    for value in ("x", [1, 2.5], {}):
        try:
            print(render(value))
        except TypeError as e:
            print(e)
    print(sorted(render.registry, key=lambda c: c.__name__)[:3], render.dispatch(bool).__name__)
    try:
        check("other")
    except AssertionError as e:
        print(e)
    print(Point(1), Point[int], Point.__orig_bases__[1], get_args(Point[int]), args_of(1, "2"))
    print(get_type_hints(User)["id"], User.__annotations__["meta"])
    print(Repository[int, str], get_origin(dict[str, int]), get_args(Callable[[int], str]), get_args(Literal[1, "a"]))
    print(Positive, Optional[int], Union[int, str, None], int | str, Callable[..., Any], Callable[P, T], UserId, UserId.__supertype__)
    print(Event.registry, Left.__final__, dataclasses.fields(User)[3].metadata, User.__slots__)
    print(list[int].__origin__, tuple[int, ...].__args__, type[int], t.List[int], t.Dict[str, t.Any], t.Tuple[()], dict[str, list[int]])
    print(cast(int, "not converted"), t.get_type_hints(check), TYPE_CHECKING)
    try:
        isinstance([], list[int])
    except TypeError as e:
        print(e)
    try:
        User(1, "a").other = 1
    except AttributeError as e:
        print(e)


asyncio.run(main())
