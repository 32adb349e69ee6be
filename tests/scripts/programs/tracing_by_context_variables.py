"""Tracing in the manner of OpenTelemetry: spans in contextvars, decorators, context managers, exporters, baggage."""
import asyncio
import contextlib
import contextvars
import functools
import inspect
import itertools
import json
import threading
import time
import uuid
from collections import ChainMap
from concurrent.futures import ThreadPoolExecutor
from contextvars import ContextVar, Context, copy_context
from dataclasses import asdict, dataclass, field, fields
from types import MappingProxyType, TracebackType
from typing import Any, ClassVar, Final, Self, TypeAlias, TypedDict, NotRequired, Unpack, Required

Attributes: TypeAlias = dict[str, "str | int | float | bool"]
_current: Final[ContextVar["Span | None"]] = ContextVar("current_span", default=None)
_baggage: ContextVar[ChainMap] = ContextVar("baggage")


class Options(TypedDict, total=False):
    kind: Required[str]
    attributes: NotRequired[Attributes]


@dataclass
class Span:
    name: str
    kind: str = "internal"
    attributes: dict = field(default_factory=dict)
    parent: "Span | None" = field(default=None, repr=False)
    events: list[tuple[float, str]] = field(default_factory=list, repr=False)
    start: float = field(init=False, default=0.0)
    end: float | None = field(init=False, default=None)
    id: int = field(init=False)
    status: str = field(init=False, default="unset")
    _ids: ClassVar = itertools.count(1)
    _token: contextvars.Token | None = field(init=False, default=None, repr=False, compare=False)

    def __post_init__(self):
        self.id = next(self._ids)

    def __enter__(self) -> Self:
        self.parent = _current.get()
        self._token = _current.set(self)
        self.start = time.monotonic()
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, tb: TracebackType | None) -> bool:
        self.end = time.monotonic()
        self.status = "ok" if kind is None else f"error:{kind.__name__}"
        if kind is asyncio.CancelledError:
            self.status = "cancelled"
        _current.reset(self._token)
        exporter.export(self)
        return False

    async def __aenter__(self):
        return self.__enter__()

    async def __aexit__(self, *exc):
        await asyncio.sleep(0)
        return self.__exit__(*exc)

    def event(self, text, /, **more):
        self.events.append((round(time.monotonic() - self.start, 3), text.format_map(more)))

    @property
    def path(self):
        return (self.parent.path if self.parent else ()) + (self.name,)


class Exporter:
    def __init__(self):
        self.spans, self.lock = [], threading.Lock()

    def export(self, span):
        with self.lock:
            self.spans.append(span)

    def tree(self):
        children = {}
        for s in sorted(self.spans, key=lambda s: s.id):
            children.setdefault(s.parent.id if s.parent else 0, []).append(s)

        def walk(key, depth):
            for s in children.get(key, ()):
                yield f"{'  ' * depth}{s.name:<{24 - 2 * depth}}{s.start - origin:6.2f} +{s.end - s.start:5.2f} {s.status:<18}" \
                      f"{json.dumps(s.attributes, sort_keys=True)}{s.events or ''}"
                yield from walk(s.id, depth + 1)
        return "\n".join(walk(0, 0))


exporter = Exporter()
origin = time.monotonic()


def traced(name=None, **options: Unpack[Options]):
    def decorate(f):
        label = name or f.__qualname__.replace(".<locals>", "")

        def attributes(args, kwargs):
            bound = inspect.signature(f).bind_partial(*args, **kwargs)
            return {k: repr(v) for k, v in bound.arguments.items() if k != "self"}

        if inspect.isasyncgenfunction(f):
            @functools.wraps(f)
            async def wrapper(*args, **kwargs):
                async with Span(label, attributes=attributes(args, kwargs)) as span, contextlib.aclosing(f(*args, **kwargs)) as g:
                    n = 0
                    async for item in g:
                        n += 1
                        span.event("item {n}", n=n)
                        yield item
        elif inspect.iscoroutinefunction(f):
            @functools.wraps(f)
            async def wrapper(*args, **kwargs):
                async with Span(label, attributes=attributes(args, kwargs), **options):
                    return await f(*args, **kwargs)
        else:
            @functools.wraps(f)
            def wrapper(*args, **kwargs):
                with Span(label, attributes=attributes(args, kwargs), **options):
                    return f(*args, **kwargs)
        return wrapper
    return decorate


@contextlib.contextmanager
def baggage(**items):
    token = _baggage.set(_baggage.get(ChainMap()).new_child(items))
    try:
        yield MappingProxyType(_baggage.get())
    finally:
        _baggage.reset(token)


@traced(kind="client")
async def query(sql, *params, timeout=1):
    async with asyncio.timeout(timeout):
        await asyncio.sleep(len(sql) / 20)
    _current.get().attributes["rows"] = len(params)
    return dict(_baggage.get({}))


@traced("numbers")
async def numbers(n):
    for i in range(n):
        await asyncio.sleep(0.05)
        yield i


@traced()
def compute(n):
    time.sleep(0.1)
    if n < 0:
        raise ValueError(n)
    return threading.current_thread() is threading.main_thread(), _current.get().path


class Handler:
    @traced("handler.handle", kind="server")
    async def handle(self, user, *, fast=False):
        with baggage(user=user) as b:
            span = _current.get()
            span.event("start {who}", who=b["user"])
            results = await asyncio.gather(query("select 1"), query("select * from t", 1, 2, timeout=0.5),
                                           asyncio.to_thread(compute, 3), return_exceptions=True)
            total = 0
            async for i in numbers(3):
                total += i
                if i == 1 and fast:
                    break
            with contextlib.suppress(ValueError):
                compute(-1)
            return [type(r).__name__ if isinstance(r, Exception) else r for r in results], total


async def main():
    with baggage(region="eu", user="nobody"):
        h = Handler()
        try:
            print(await h.handle("ann"))
        except TypeError as e:
            print(e)
        with ThreadPoolExecutor(1) as pool:
            loop = asyncio.get_running_loop()
            print(await loop.run_in_executor(pool, lambda: _current.get()))
            ctx = copy_context()
            print(await loop.run_in_executor(pool, ctx.run, lambda: dict(_baggage.get())))
        t = asyncio.create_task(query("x" * 30), context=copy_context())
        await asyncio.sleep(0.5)
        t.cancel()
        await asyncio.wait([t])
    ctx = Context()
    print(len(ctx), ctx.run(_current.get), _current in ctx, ctx.run(lambda: _current.set(None)) is not None, len(ctx), [v.name for v in ctx])
    try:
        _baggage.get()
    except LookupError as e:
        print("baggage" in str(e))
    token = _current.set(None)
    _current.reset(token)
    try:
        _current.reset(token)
    except RuntimeError as e:
        print("once" in str(e), token.old_value is None, token.var is _current)
    try:
        ctx.run(ctx.run, print)
    except RuntimeError as e:
        print(str(e).startswith("cannot enter context"))
    print(Options.__required_keys__, Options.__optional_keys__, Options.__total__)
    print([f.name for f in fields(Span) if f.repr], asdict(Span("x", attributes={"a": [1]}))["attributes"])
    print(Span.__match_args__, Span.__annotations__["parent"], Attributes)


asyncio.run(main())
exporter.spans.sort(key=lambda s: s.id)
print(exporter.tree())
