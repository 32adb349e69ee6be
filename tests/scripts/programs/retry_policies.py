"""Retry with exponential backoff and full jitter, as a decorator that also works on methods and generators."""
from __future__ import annotations

import asyncio
import functools
import inspect
import logging
import random
import sys
import time
from collections.abc import Awaitable, Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any, Concatenate, Generic, Literal, ParamSpec, TypeVar, overload

P = ParamSpec("P")
R = TypeVar("R")

logging.basicConfig(stream=sys.stdout, level=logging.DEBUG,
                    format="%(relativeCreated)6d %(levelname)-8s %(name)s:%(funcName)s:%(lineno)d %(message)s")
log = logging.getLogger("retry")
logging.getLogger("asyncio").setLevel(logging.WARNING)


class Transient(Exception):
    def __init__(self, code: int, *args: object) -> None:
        super().__init__(code, *args)
        self.code = code

    def __str__(self) -> str:
        return f"transient failure {self.code:#06x}"


class GaveUp(Exception):
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    attempts: int = 4
    base: float = 0.1
    cap: float = 2.0
    jitter: Literal["none", "full", "equal"] = "full"
    on: tuple[type[BaseException], ...] = (Transient, asyncio.TimeoutError)
    rng: random.Random = field(default_factory=lambda: random.Random(7), repr=False, compare=False)

    def __post_init__(self) -> None:
        if self.attempts < 1:
            raise ValueError(f"attempts must be positive, not {self.attempts!r}")

    def delays(self) -> Iterator[float]:
        for n in range(self.attempts - 1):
            top = min(self.cap, self.base * 2 ** n)
            match self.jitter:
                case "none":
                    yield top
                case "full":
                    yield self.rng.uniform(0, top)
                case "equal":
                    yield top / 2 + self.rng.uniform(0, top / 2)
                case other:
                    raise AssertionError(other)


@overload
def retry(f: Callable[P, Awaitable[R]]) -> Callable[P, Awaitable[R]]: ...
@overload
def retry(f: None = None, *, policy: Policy = ...) -> Callable[[Callable[P, Awaitable[R]]], Callable[P, Awaitable[R]]]: ...


def retry(f=None, *, policy=Policy()):
    if f is None:
        return functools.partial(retry, policy=policy)
    if not inspect.iscoroutinefunction(f):
        raise TypeError(f"retry() wants a coroutine function, not {f!r}".replace(hex(id(f)), "0x..."))

    @functools.wraps(f)
    async def wrapper(*args, **kwargs):
        delays = policy.delays()
        errors: list[Exception] = []
        for attempt in range(1, policy.attempts + 1):
            try:
                return await f(*args, **kwargs)
            except policy.on as error:
                errors.append(error)
                wrapper.statistics[type(error).__name__] = wrapper.statistics.get(type(error).__name__, 0) + 1
                if (delay := next(delays, None)) is None:
                    raise GaveUp(f"{f.__qualname__} after {attempt} attempts") from ExceptionGroup("attempts", errors)
                log.info("%s failed (%s); again in %.3f s", f.__name__, error or type(error).__name__, delay)
                await asyncio.sleep(delay)

    wrapper.statistics = {}
    wrapper.policy = policy
    return wrapper


class Service:
    def __init__(self, name: str, failures: Iterable[BaseException | None]):
        self.name, self._failures = name, iter(failures)

    @retry(policy=Policy(jitter="none"))
    async def fetch(self, key: str, /, *, scale: int = 1) -> str:
        """Fetch a key."""
        await asyncio.sleep(0.05)
        if (failure := next(self._failures, None)) is not None:
            raise failure
        return f"{self.name}:{key}" * scale

    @classmethod
    @retry
    async def ping(cls, box: list[int]) -> int:
        box[0] += 1
        if box[0] < 3:
            raise Transient(box[0])
        return box[0]

    def __repr__(self):
        return f"<Service {self.name}>"


async def slow(n):
    async with asyncio.timeout(0.25):
        await asyncio.sleep(n)
    return n


async def main():
    started = time.monotonic()
    a = Service("a", [Transient(1), Transient(2)])
    b = Service("b", [Transient(i) for i in range(9)])
    c = Service("c", [KeyError("fatal")])
    d = Service("d", [asyncio.TimeoutError(), None])
    results = await asyncio.gather(
        a.fetch("x", scale=2), b.fetch("y"), c.fetch("z"), d.fetch("w"), Service.ping([0]),
        retry(slow, policy=replace(Policy(), attempts=2, jitter="equal", rng=random.Random(3)))(1),
        return_exceptions=True)
    for r in results:
        if isinstance(r, BaseException):
            print(f"{type(r).__name__}: {r} <- {r.__cause__!r}")
        else:
            print(repr(r))
    print(f"{time.monotonic() - started:.4f}", Service.fetch.statistics, Service.fetch.__doc__, Service.fetch.__name__)
    print(inspect.signature(Service.fetch), inspect.signature(Service.fetch.__wrapped__))
    print(Policy(), Policy() == Policy(cap=2), hash(Policy()) == hash(Policy()))
    try:
        Policy(attempts=0)
    except ValueError as e:
        print(e)
    try:
        Policy(3)
    except TypeError as e:
        print(e)
    try:
        Policy().base = 3
    except AttributeError as e:
        print(type(e), e)
    try:
        retry(print)
    except TypeError as e:
        print(e)
    print(retry.__module__, retry.__annotations__, [p for p in inspect.signature(retry).parameters.values()])


asyncio.run(main())
