import asyncio
import fnmatch
import logging
import sys
import weakref
from abc import ABC, abstractmethod
from collections import defaultdict
from contextvars import ContextVar
from datetime import datetime, timedelta, timezone
from types import SimpleNamespace
from typing import Any, Callable, ClassVar, Generic, NamedTuple, Protocol, TypeVar, runtime_checkable
import uuid

request_id: ContextVar[str] = ContextVar("request_id", default="-")


class ContextFilter(logging.Filter):
    def filter(self, record):
        record.request_id = request_id.get()
        return True


def setup_logging():
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(logging.Formatter("[%(request_id)s] %(levelname)s %(name)s:%(funcName)s:%(lineno)d %(message)s"))
    handler.addFilter(ContextFilter())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.DEBUG)
    logging.getLogger("asyncio").setLevel(logging.WARNING)


log = logging.getLogger(__name__)


@runtime_checkable
class Listener(Protocol):
    async def __call__(self, event: "Event") -> None: ...


class Event(NamedTuple):
    topic: str
    payload: Any
    at: datetime = datetime(2024, 1, 1, tzinfo=timezone.utc)

    def age(self, now: datetime) -> timedelta:
        return now - self.at


class Bus:
    _instances: ClassVar["weakref.WeakSet[Bus]"] = weakref.WeakSet()

    def __init__(self):
        self._listeners: dict[str, list[Listener]] = defaultdict(list)
        self._tasks: set[asyncio.Task] = set()
        Bus._instances.add(self)

    def on(self, pattern):
        def register(func):
            self._listeners[pattern].append(func)
            return func
        return register

    def publish(self, event):
        count = 0
        for pattern, listeners in self._listeners.items():
            if fnmatch.fnmatchcase(event.topic, pattern):
                for listener in listeners:
                    task = asyncio.create_task(listener(event))
                    self._tasks.add(task)
                    task.add_done_callback(self._done)
                    count += 1
        log.debug("published %s to %d", event.topic, count)
        return count

    def _done(self, task):
        self._tasks.discard(task)
        if task.cancelled():
            log.info("cancelled %s", task.get_name().startswith("Task-"))
        elif exc := task.exception():
            log.error("listener failed: %r", exc)

    async def drain(self):
        while self._tasks:
            await asyncio.wait(self._tasks)
            await asyncio.sleep(0)


setup_logging()


async def main():
    bus = Bus()

    @bus.on("order.*")
    async def audit(event):
        log.info("audit %s %r", event.topic, event.payload)

    @bus.on("order.created")
    async def mail(event):
        await asyncio.sleep(0.1)
        log.info("mail %s", event.payload["id"])

    @bus.on("*.failed")
    async def broken(event):
        raise RuntimeError(f"cannot handle {event.topic}")

    print(isinstance(mail, Listener), isinstance(3, Listener))

    async def request(n):
        token = request_id.set(f"r{n}")
        try:
            bus.publish(Event("order.created", {"id": n}))
            await asyncio.sleep(0.05 * n)
            bus.publish(Event("order.failed" if n == 2 else "order.paid", None))
        finally:
            request_id.reset(token)

    await asyncio.gather(*(request(n) for n in range(1, 4)))
    await bus.drain()
    e = Event("t", 1)
    print(e, e._asdict(), e.age(datetime(2024, 1, 2, 3, 4, 5, 678, tzinfo=timezone.utc)))
    print(len(Bus._instances))
    del bus
    print(uuid.uuid5(uuid.NAMESPACE_DNS, "example.com"), SimpleNamespace(a=1, b="x"))


asyncio.run(main())
