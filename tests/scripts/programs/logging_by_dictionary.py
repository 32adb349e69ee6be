"""Service with structured logging configured through dictConfig."""
import asyncio
import json
import logging
import logging.config
import logging.handlers
import contextvars
import queue
import sys
import time
import uuid
import random
from dataclasses import dataclass, field, asdict
from datetime import datetime, timezone
from typing import Any, Optional

request_id_var: contextvars.ContextVar[Optional[str]] = contextvars.ContextVar("request_id", default=None)


class ContextFilter(logging.Filter):
    def __init__(self, app: str = "app"):
        super().__init__()
        self.app = app

    def filter(self, record: logging.LogRecord) -> bool:
        record.request_id = request_id_var.get() or "-"
        record.app = self.app
        return True


class JsonFormatter(logging.Formatter):
    RESERVED = set(vars(logging.makeLogRecord({}))) | {"message", "asctime", "request_id", "app"}

    def format(self, record: logging.LogRecord) -> str:
        payload = {
            "ts": datetime.fromtimestamp(round(record.created, 3), tz=timezone.utc).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "msg": record.getMessage(),
            "rid": record.request_id,
            "app": record.app,
        }
        extras = {k: v for k, v in vars(record).items() if k not in self.RESERVED}
        if extras:
            payload["extra"] = extras
        if record.exc_info:
            payload["exc"] = self.formatException(record.exc_info).splitlines()[-1]
        return json.dumps(payload, sort_keys=True, default=str)


class ListHandler(logging.Handler):
    instances = []

    def __init__(self, capacity=10):
        super().__init__()
        self.capacity = capacity
        self.items = []
        type(self).instances.append(self)

    def emit(self, record):
        self.items.append(self.format(record).partition("\nTraceback")[0])
        del self.items[:-self.capacity]


LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {
        "context": {"()": ContextFilter, "app": "orders"},
        "only_api": {"name": "svc.api"},
    },
    "formatters": {
        "json": {"()": f"{__name__}.JsonFormatter"},
        "brief": {"format": "{levelname:>8}|{name}|{message}", "style": "{"},
        "dollar": {"format": "$levelname ${name} $message", "style": "$", "validate": True},
    },
    "handlers": {
        "stdout": {"class": "logging.StreamHandler", "stream": "ext://sys.stdout", "formatter": "json",
                   "filters": ["context"], "level": "INFO"},
        "mem": {"()": ListHandler, "capacity": 4, "formatter": "brief", "filters": ["only_api"]},
        "buffered": {"class": "logging.handlers.MemoryHandler", "capacity": 5, "flushLevel": 40, "target": "dollar_out"},
        "dollar_out": {"class": "logging.StreamHandler", "stream": "ext://sys.stdout", "formatter": "dollar"},
    },
    "loggers": {
        "svc": {"level": "DEBUG", "handlers": ["stdout", "mem"], "propagate": False},
        "svc.db": {"level": "WARNING"},
        "audit": {"level": "DEBUG", "handlers": ["buffered"], "propagate": 0},
    },
    "root": {"level": "WARNING", "handlers": []},
}


@dataclass
class Order:
    id: int
    items: list[str] = field(default_factory=list)
    total: float = 0.0
    meta: dict[str, Any] = field(default_factory=dict, repr=False)


log = logging.getLogger("svc.api")
db_log = logging.getLogger("svc.db")
audit = logging.getLogger("audit")


async def save(order: Order) -> None:
    db_log.info("hidden %s", order)
    await asyncio.sleep(0.01 * order.id)
    if order.id == 3:
        db_log.warning("slow write for %(id)d (%(total).2f)", asdict(order))
    if order.id == 4:
        raise ConnectionError(104, "reset by peer")


async def handle(order: Order):
    token = request_id_var.set(f"r{order.id:03d}")
    try:
        log.debug("start %r", order)
        log.info("order received", extra={"items": order.items, "n": len(order.items)})
        try:
            await save(order)
        except ConnectionError:
            log.exception("cannot save %d", order.id)
            audit.error("order %s lost", order.id)
        else:
            audit.info("order %s saved", order.id)
            log.info("done")
    finally:
        request_id_var.reset(token)


async def main():
    async with asyncio.TaskGroup() as tg:
        for i in range(1, 5):
            tg.create_task(handle(Order(i, [f"sku{j}" for j in range(i)], i * 9.99)), name=f"order-{i}")
    log.log(25, "between levels")
    log.critical("bye", stacklevel=2)


def queue_logging():
    q = queue.SimpleQueue()
    handler = logging.handlers.QueueHandler(q)
    sink = logging.StreamHandler(sys.stdout)
    sink.setFormatter(logging.Formatter("%(threadName)s %(levelname)-5s %(message)s"))
    listener = logging.handlers.QueueListener(q, sink, respect_handler_level=True)
    lg = logging.getLogger("q")
    lg.setLevel(logging.DEBUG)
    lg.addHandler(handler)
    lg.propagate = False
    listener.start()
    for i in range(3):
        lg.info("queued %d", i)
    try:
        1 / 0
    except ZeroDivisionError as e:
        lg.error("bad: %s", e)
    listener.stop()


if __name__ == "__main__":
    logging.config.dictConfig(LOGGING)
    logging.addLevelName(25, "NOTICE")
    asyncio.run(main())
    for h in ListHandler.instances:
        print(type(h).__name__, h.capacity, *h.items, sep="\n  ")
    queue_logging()
    print(logging.getLogger("svc.db").getEffectiveLevel(), logging.getLevelName("NOTICE"), logging.getLogger("svc").handlers[0].level)
    print(log, log.parent, logging.getLogger("svc").handlers[0].formatter.__class__.__name__)
    print(sorted(n for n in logging.root.manager.loggerDict if n in ("svc", "svc.api", "svc.db", "audit", "q")))
    try:
        logging.config.dictConfig({"version": 1, "handlers": {"x": {"class": "logging.NoSuchHandler"}}})
    except ValueError as e:
        print("ValueError:", e, "|", repr(e.__cause__))
    log.handlers.clear()
    logging.shutdown()
