import io
import logging
import logging.config
import logging.handlers
import sys

SCHEMA = {
    "version": 1,
    "formatters": {"short": {"format": "%(levelname)s %(name)s %(message)s"}, "made": {"()": logging.Formatter, "fmt": "made %(message)s"}},
    "filters": {"no_secrets": {"()": lambda: (lambda record: "secret" not in record.getMessage())}},
    "handlers": {
        "a_memory": {"class": "logging.handlers.MemoryHandler", "capacity": 10, "target": "out", "flushLevel": 50},
        "out": {"class": "logging.StreamHandler", "stream": "ext://sys.stdout", "formatter": "short", "filters": ["no_secrets"]},
        "also": {"class": "logging.StreamHandler", "stream": "ext://sys.stdout", "formatter": "made", "level": "cfg://levels.of[1]",
                 ".": {"terminator": "!\n"}},
    },
    "levels": {"of": [10, "ERROR"]},
    "loggers": {"app": {"handlers": ["a_memory"], "level": "INFO"}, "app.db": {"propagate": False, "handlers": ["also"]}},
    "root": {"handlers": ["out"], "level": "WARNING"},
}
old, child = logging.getLogger("old"), logging.getLogger("app.child")
child.addHandler(logging.NullHandler())
logging.config.dictConfig(SCHEMA)
logging.getLogger("app").info("kept for later")
logging.getLogger("app").warning("a secret")
logging.getLogger("app.db").error("to also only")
logging.getLogger("elsewhere").warning("root")
print(old.disabled, child.disabled, child.handlers, child.propagate, logging.getLogger("app.db").level)
logging.getLogger("app").critical("flushes")
logging.config.dictConfig({"version": 1, "incremental": True, "loggers": {"app": {"level": "ERROR"}}, "handlers": {"out": {"level": "CRITICAL"}}})
logging.getLogger("app").warning("too low now")
print(logging.getLogger("app").level, logging.getLogger().handlers[0].level)

for wrong in ({}, {"version": 2}, {"version": 1, "handlers": {"x": {"class": "logging.Nothing"}}},
              {"version": 1, "handlers": {"x": {"class": "logging.StreamHandler", "formatter": "f"}}},
              {"version": 1, "loggers": {"l": {"handlers": ["no"]}}}, {"version": 1, "root": {"level": "LOUD"}},
              {"version": 1, "incremental": True, "handlers": {"nobody": {"level": 10}}}, {"version": 1, "filters": {"f": {"()": "no.such"}}}):
    try:
        logging.config.dictConfig(wrong)
    except ValueError as error:
        print(error, "|", repr(error.__cause__), "|", repr(getattr(error.__cause__, "__cause__", None)))

FILE = """
[loggers]
keys=root,svc

[handlers]
keys=console

[formatters]
keys=plain

[logger_root]
level=WARNING
handlers=console

[logger_svc]
level=DEBUG
handlers=console
propagate=0
qualname=svc

[handler_console]
class=StreamHandler
level=DEBUG
formatter=plain
args=(sys.stdout,)

[formatter_plain]
format=[%(levelname)s] %(name)s: %(message)s
"""
logging.config.fileConfig(io.StringIO(FILE), disable_existing_loggers=False)
logging.getLogger("svc").debug("by a file")
logging.getLogger("other").info("too low")
logging.getLogger("app").error("by root")

last = logging.handlers.MemoryHandler(5, target=logging.StreamHandler(sys.stdout))
logging.getLogger("svc").addHandler(last)
logging.getLogger("svc").info("shown by the flush at the end")
