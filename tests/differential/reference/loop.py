"""asyncio on the machine: select() waits in virtual time, timers are exact and ordered.

Everything else of asyncio is CPython's own. What differs:
- a timer's instant is rounded to the nearest nanosecond; only what is due fires; timers of one instant fire in the
  order of call_at (CPython's heap leaves ties unordered, a real clock never ties);
- all_tasks and the loop's asynchronous generators iterate in order of creation.
"""
import asyncio
import asyncio.base_events
import asyncio.events
import asyncio.tasks
import asyncio.unix_events
import concurrent.futures
import concurrent.futures.process
import concurrent.futures.thread
import heapq
import itertools
import queue
import threading
import types

from .clocks import instant
from .machine import MACHINE, to_ns
from .sets import OrderedSet

_sequence = itertools.count().__next__


class TimerHandle(asyncio.events.TimerHandle):
    __slots__ = ('_order',)
    __module__ = 'asyncio.events'

    def __init__(self, when, callback, args, loop, context=None):
        super().__init__(when, callback, args, loop, context)
        self._order = (to_ns(when), _sequence())

    def __lt__(self, other):
        return self._order < other._order if isinstance(other, TimerHandle) else NotImplemented

    __hash__ = asyncio.events.TimerHandle.__hash__


class _UnixSelectorEventLoop(asyncio.base_events.BaseEventLoop):
    """Named as the real one, whose place it takes in the default policy."""

    def __init__(self, selector=None):
        super().__init__()
        self._asyncgens.data = OrderedSet()
        self._sleeper = None      # the thread that sits in select(), if one does
        self._has_message = False  # what a byte in the self-pipe would say

    def _write_to_self(self):
        if self._sleeper is not None:
            MACHINE.wake(self._sleeper)
        else:
            self._has_message = True

    def _process_events(self, event_list):
        pass

    def _select(self, deadline):
        if self._has_message:
            self._has_message = False
            MACHINE.let_others_run()
            return
        self._sleeper = MACHINE.current
        MACHINE.wait(deadline)
        self._sleeper = None

    def _run_once(self):
        while self._scheduled and self._scheduled[0]._cancelled:
            self._timer_cancelled_count -= 1
            heapq.heappop(self._scheduled)._scheduled = False
        deadline = self._scheduled[0]._order[0] if self._scheduled else None
        if self._ready or self._stopping or (deadline is not None and deadline <= MACHINE.now):
            self._has_message = False
            MACHINE.let_others_run()
        else:
            self._select(deadline)
        while self._scheduled and self._scheduled[0]._order[0] <= MACHINE.now:
            handle = heapq.heappop(self._scheduled)
            handle._scheduled = False
            self._ready.append(handle)
        for _ in range(len(self._ready)):
            handle = self._ready.popleft()
            if not handle._cancelled:
                self._run_handle(handle)

    def _run_handle(self, handle):
        if not self._debug:
            handle._run()
            return
        try:
            self._current_handle = handle
            start = self.time()
            handle._run()
            duration = self.time() - start
            if duration >= self.slow_callback_duration:
                asyncio.base_events.logger.warning('Executing %s took %.3f seconds',
                                                   asyncio.base_events._format_handle(handle), duration)
        finally:
            self._current_handle = None

    def close(self):
        if self.is_running():
            raise RuntimeError('Cannot close a running event loop')
        super().close()

    def add_signal_handler(self, sig, callback, *args):
        pass

    def remove_signal_handler(self, sig):
        return False


_UnixSelectorEventLoop.__module__ = 'asyncio.unix_events'


class ProcessPoolExecutor(concurrent.futures.thread.ThreadPoolExecutor):
    """Two processes by default; simulated as threads, which truly run side by side when computing is free."""

    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), **_):
        super().__init__(max_workers or 2, 'Process', initializer, initargs)

    def map(self, function, *iterables, timeout=None, chunksize=1):
        return super().map(function, *iterables, timeout=timeout)


def install():
    asyncio.events.TimerHandle = TimerHandle
    asyncio.tasks._all_tasks.data = OrderedSet()
    asyncio.unix_events._UnixSelectorEventLoop = _UnixSelectorEventLoop
    asyncio.SelectorEventLoop = asyncio.unix_events.SelectorEventLoop = _UnixSelectorEventLoop
    asyncio.DefaultEventLoopPolicy._loop_factory = _UnixSelectorEventLoop
    threading._time = queue.time = instant
    concurrent.futures._base.time = types.SimpleNamespace(monotonic=instant)
    concurrent.futures.ProcessPoolExecutor = ProcessPoolExecutor
    concurrent.futures.process.ProcessPoolExecutor = ProcessPoolExecutor
