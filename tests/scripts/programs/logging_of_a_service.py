"""A service's logging: adapters, queue handler and listener, formatters with defaults, context filters, exc_info, warnings capture."""
import asyncio
import contextvars
import io
import json
import logging
import logging.handlers
import queue
import re
import sys
import threading
import time
import traceback
import warnings
from string import Template

user = contextvars.ContextVar("user", default="nobody")


class ContextFilter(logging.Filter):
    def filter(self, record):
        record.user = user.get()
        task = None
        try:
            task = asyncio.current_task()
        except RuntimeError:
            pass
        record.task = task.get_name() if task else "-"
        return True


class JsonFormatter(logging.Formatter):
    KEYS = set(vars(logging.makeLogRecord({}))) | {"message", "asctime", "user", "task", "taskName"}

    def format(self, record):
        out = {"level": record.levelname, "msg": record.getMessage(), "user": record.user,
               **{k: v for k, v in vars(record).items() if k not in self.KEYS}}
        if record.exc_info:
            out["exc"] = self.formatException(record.exc_info).splitlines()[-1]
        return json.dumps(out, default=repr, sort_keys=True)


class Short(logging.Formatter):
    def formatException(self, exc_info):
        return " / ".join(super().formatException(exc_info).splitlines()[-2:])


class Redact(logging.LoggerAdapter):
    def process(self, msg, kwargs):
        kwargs.setdefault("extra", {}).update(self.extra)
        return re.sub(r"(?i)(password|token)=\S+", r"\1=***", msg), kwargs


class Memory(logging.handlers.MemoryHandler):
    def shouldFlush(self, record):
        return super().shouldFlush(record) or record.getMessage().endswith("!")


stream = io.StringIO()
json_handler = logging.StreamHandler(stream)
json_handler.setFormatter(JsonFormatter())
json_handler.addFilter(ContextFilter())
q = queue.SimpleQueue()
queue_handler = logging.handlers.QueueHandler(q)
queue_handler.setFormatter(Short())
text = logging.StreamHandler(sys.stdout)
text.setFormatter(logging.Formatter("{asctime} {levelname:.1s} [{threadName}] {name}: {message}", "%H:%M:%S", style="{"))
listener = logging.handlers.QueueListener(q, text, respect_handler_level=True)
text.setLevel(logging.WARNING)

root = logging.getLogger()
root.setLevel(logging.NOTSET)
root.addHandler(json_handler)
app = logging.getLogger("app")
app.addHandler(queue_handler)
db = app.getChild("db")
db.setLevel("ERROR")
logging.addLevelName(25, "NOTICE")
logging.getLogger("asyncio").disabled = True
log = Redact(app, {"service": "orders"})


def notice(self, msg, *args, **kwargs):
    if self.isEnabledFor(25):
        self._log(25, msg, args, **kwargs)


logging.Logger.notice = notice


async def request(n):
    user.set(f"u{n}")
    log.info("login password=%s ok token=abc", "hunter2", extra={"n": n})
    await asyncio.sleep(n / 10)
    app.notice("request %d of %s", n, {"a": [n]})
    try:
        if n == 2:
            {}["missing"]
        db.warning("not shown %d", n)
        db.error("%(what)s failed after %(secs).2f s", {"what": "query", "secs": n / 3})
    except KeyError:
        app.exception("request %d", n, stack_info=False)
    if n == 3:
        app.critical("bad format %d %s", "x")


def old():
    warnings.warn("old() is old", DeprecationWarning, stacklevel=2)


async def main():
    listener.start()
    await asyncio.gather(*(asyncio.create_task(request(n), name=f"req-{n}") for n in (1, 2, 3)))
    await asyncio.to_thread(app.warning, "from a thread")
    logging.captureWarnings(True)
    warnings.simplefilter("always")
    old()
    logging.captureWarnings(False)
    listener.stop()


raised = []
logging.Handler.handleError, saved = lambda self, record: raised.append((type(self).__name__, repr(sys.exc_info()[1]))), logging.Handler.handleError
asyncio.run(main())
logging.Handler.handleError = saved
for line in stream.getvalue().splitlines():
    print(re.sub(r'"msg": "(?:[^"]*/)?([^/" ]*):\d+:', r'"msg": "\1:N:', line))
print(raised)
print(app.getEffectiveLevel(), db.isEnabledFor(30), logging.getLevelName(25), logging.getLevelName("NOTICE"), logging.getLevelName(99))
print(app, db.parent, root, log, repr(text), logging.getLogger("app.db") is db, app.hasHandlers())
memory = Memory(3, flushLevel=logging.ERROR, target=text)
text.setFormatter(logging.Formatter("%(levelname)-9s|%(message)s|%(funcName)s|%(missing)s", defaults={"missing": "dflt"}))
text.setLevel(0)
m = logging.Logger("m")
m.addHandler(memory)
m.info("one")
m.info("two!")
m.debug("three")
m.error("four")
m.info("five")
m.handle(logging.makeLogRecord({"msg": "made %s", "args": ("up",), "levelname": "CUSTOM", "levelno": 45, "missing": "given"}))
memory.close()
try:
    logging.Formatter("{bad", style="{")
except ValueError as e:
    print(e)
try:
    logging.Formatter("%(message)s", style="?")
except ValueError as e:
    print(e)
try:
    m.setLevel("LOUD")
except ValueError as e:
    print(e)
f = logging.Formatter("${levelname}-$message", style="$", validate=True)
print(f.format(logging.makeLogRecord({"msg": "template", "levelname": "X"})), f.usesTime(), logging.Formatter("%(asctime)s").usesTime())
r = logging.LogRecord("n", 10, "/a/b/c.py", 7, "x %s %s", (1, 2), None, "func")
print(r, r.module, r.filename, r.getMessage(), logging.BASIC_FORMAT % vars(r) if hasattr(r, "message") else "no message yet")
try:
    app.info("x", extra={"message": 1})
except KeyError as e:
    print(e)
try:
    raise ValueError("root cause")
except ValueError:
    buf = io.StringIO()
    h = logging.StreamHandler(buf)
    h.setFormatter(logging.Formatter("%(message)s"))
    m.handlers[:] = [h]
    m.error("with stack", exc_info=True, stack_info=True)
    out = buf.getvalue().splitlines()
    print(out[0], out[1], out[-1].strip(), len(out) > 5, "ValueError: root cause" in out)
logging.disable(logging.CRITICAL)
m.critical("disabled?")
print(len(buf.getvalue().splitlines()) == len(out), root.manager.disable)
