"""The modules time and datetime on the machine's clock.

Waiting is the only thing that takes time. time() starts at 2024-01-01 00:00:00 UTC, the monotonic clocks at 0, and
the CPU clocks stand still because computing is free under the exact clock. The time zone is UTC.
"""
import ctypes
import datetime
import gc
import os
import time

from .machine import MACHINE, START_NS, to_ns


def _seconds(ns):
    """As _PyTime_AsSecondsDouble: whole seconds exactly, everything else through one division."""
    return float(ns // 1_000_000_000) if ns % 1_000_000_000 == 0 else ns / 1e9


def _wall_ns():
    return START_NS + MACHINE.now


class Instant:
    """What the library computes deadlines with: exact, so that no float dust is left to wait for when one passes."""

    def __init__(self, ns):
        self.ns = ns

    def __add__(self, seconds):
        return Instant(self.ns + to_ns(seconds))

    __radd__ = __add__

    def __sub__(self, other):
        return (self.ns - other.ns) / 1e9


def instant():
    return Instant(MACHINE.now)


def _sleep(seconds, /):
    if not isinstance(seconds, (int, float)):
        if not hasattr(seconds, '__index__'):
            raise TypeError(f"'{type(seconds).__name__}' object cannot be interpreted as an integer")
        seconds = seconds.__index__()
    if seconds != seconds:
        raise ValueError('Invalid value NaN (not a number)')
    if seconds < 0:
        raise ValueError('sleep length must be non-negative')
    MACHINE.sleep(to_ns(seconds))


class _BuiltIn:
    """A function that, like built-in ones, is not bound when it is found in a class (logging does that)."""

    def __init__(self, name, function):
        self.__name__ = self.__qualname__ = name
        self._function = function

    def __call__(self, *args):
        return self._function(*args)

    def __repr__(self):
        return f'<built-in function {self.__name__}>'


def _defaulting(function, position):
    """localtime() and its like: without an instant they take the present one."""
    def wrapper(*args):
        if len(args) <= position or args[position] is None and position == 0:
            present = _seconds(_wall_ns())
            instant = present if position == 0 and function is not _asctime else _gmtime(present)
            args = (*args[:position], instant)
        return function(*args)
    return wrapper


_gmtime, _asctime = time.gmtime, time.asctime


def _replace_in_type(kind, name, method):
    """Methods of built-in types can only be replaced behind the type's read-only view."""
    gc.get_referents(kind.__dict__)[0][name] = method
    ctypes.pythonapi.PyType_Modified(ctypes.py_object(kind))


def install():
    os.environ['TZ'] = 'UTC'
    time.tzset()
    replaced = {'sleep': _sleep, 'time_ns': _wall_ns, 'time': lambda: _seconds(_wall_ns())}
    for clock in ('monotonic', 'perf_counter'):
        replaced[clock] = lambda: _seconds(MACHINE.now)
        replaced[clock + '_ns'] = lambda: MACHINE.now
    for clock in ('process_time', 'thread_time'):
        replaced[clock] = lambda: 0.0
        replaced[clock + '_ns'] = lambda: 0
    for name, position in (('localtime', 0), ('gmtime', 0), ('ctime', 0), ('asctime', 0), ('strftime', 1)):
        replaced[name] = _defaulting(getattr(time, name), position)
    for name, function in replaced.items():
        setattr(time, name, _BuiltIn(name, function))

    def now(cls, tz=None):
        whole, rest = divmod(_wall_ns(), 1_000_000_000)
        return cls.fromtimestamp(whole, tz).replace(microsecond=rest // 1000)

    _replace_in_type(datetime.datetime, 'now', classmethod(now))
    _replace_in_type(datetime.datetime, 'utcnow', classmethod(lambda cls: now(cls)))
