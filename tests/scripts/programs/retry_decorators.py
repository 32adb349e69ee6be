import asyncio
import functools
import inspect
import random
import time
from typing import Any, Awaitable, Callable, ParamSpec, Tuple, Type, TypeVar, Union, overload

P = ParamSpec("P")
T = TypeVar("T")


class RetryError(Exception):
    """Raised when all attempts are used up."""

    def __init__(self, attempts: int, last: BaseException):
        self.attempts = attempts
        self.last = last
        super().__init__(attempts, last)

    def __str__(self):
        return f"gave up after {self.attempts} attempts: {self.last!r}"


def backoff(base: float = 0.1, factor: float = 2.0, cap: float = 2.0, jitter: float = 0.0, rng=None):
    rng = rng or random.Random(42)
    delay = base
    while True:
        yield min(cap, delay) + (rng.uniform(0, jitter) if jitter else 0)
        delay *= factor


def retry(
    exceptions: Union[Type[BaseException], Tuple[Type[BaseException], ...]] = Exception,
    *,
    tries: int = 3,
    delays: Callable[[], Any] = backoff,
    on_retry: Callable[[int, BaseException, float], None] | None = None,
):
    """Works for functions and for coroutine functions."""

    def decorate(func):
        if inspect.iscoroutinefunction(func):

            @functools.wraps(func)
            async def async_wrapper(*args, **kwargs):
                waits = delays()
                for attempt in range(1, tries + 1):
                    try:
                        return await func(*args, **kwargs)
                    except exceptions as exc:
                        if attempt == tries:
                            raise RetryError(attempt, exc) from exc
                        wait = next(waits)
                        if on_retry:
                            on_retry(attempt, exc, wait)
                        await asyncio.sleep(wait)

            return async_wrapper

        @functools.wraps(func)
        def wrapper(*args, **kwargs):
            waits = delays()
            for attempt in range(1, tries + 1):
                try:
                    return func(*args, **kwargs)
                except exceptions as exc:
                    if attempt == tries:
                        raise RetryError(attempt, exc) from exc
                    wait = next(waits)
                    if on_retry:
                        on_retry(attempt, exc, wait)
                    time.sleep(wait)

        return wrapper

    return decorate


def report(attempt, exc, wait):
    print(f"  attempt {attempt} failed with {type(exc).__name__}({exc}); next in {wait:.3f}s")


class Flaky:
    def __init__(self, fail_times):
        self.fail_times = fail_times
        self.calls = 0

    @retry((ConnectionError, TimeoutError), tries=4, on_retry=report)
    async def fetch(self, what: str, *, upper: bool = False) -> str:
        """Fetch something."""
        self.calls += 1
        await asyncio.sleep(0.01)
        if self.calls <= self.fail_times:
            raise ConnectionResetError(104, "Connection reset by peer")
        return what.upper() if upper else what


@retry(ValueError, tries=2, delays=functools.partial(backoff, base=0.5, jitter=0.25), on_retry=report)
def parse(text):
    return int(text)


async def main():
    loop = asyncio.get_running_loop()
    for fails in (0, 2, 5):
        flaky = Flaky(fails)
        t0 = loop.time()
        try:
            result = await flaky.fetch("data", upper=fails == 2)
        except RetryError as err:
            print(f"fails={fails}: {err}")
            print("  cause:", repr(err.__cause__), "| attempts", err.args[0], "| errno", err.last.errno)
        else:
            print(f"fails={fails}: {result} after {flaky.calls} calls")
        print(f"  took {loop.time() - t0:.3f}s")
    print(Flaky.fetch.__name__, Flaky.fetch.__doc__, Flaky.fetch.__qualname__)
    print(inspect.signature(Flaky.fetch), inspect.iscoroutinefunction(Flaky.fetch))
    print(parse("12"))
    try:
        parse("x1")
    except RetryError as err:
        print(err)
    try:
        await retry(KeyError)(Flaky(9).fetch.__wrapped__)(Flaky(9), "x")
    except ConnectionResetError as err:
        print("not retried:", err)


asyncio.run(main())
