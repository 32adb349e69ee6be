"""Pools of simulated processes, and of threads with the same interface."""

import _executors
import _processes
import itertools
import os
import queue
import threading
import multiprocessing

__all__ = ["Pool", "ThreadPool", "AsyncResult", "MapResult", "IMapIterator", "IMapUnorderedIterator"]

_pools = itertools.count(1)
_workers = itertools.count(1)


class RemoteTraceback(Exception):
    """Where an exception was raised in a worker, as a text."""

    def __init__(self, tb):
        self.tb = tb

    def __str__(self):
        return self.tb


class MaybeEncodingError(Exception):
    def __init__(self, exc, value):
        self.exc, self.value = repr(exc), repr(value)
        super().__init__(self.exc, self.value)

    def __str__(self):
        return "Error sending result: '%s'. Reason: '%s'" % (self.value, self.exc)


class AsyncResult:
    """The result of apply_async()."""

    def __init__(self, pool, callback, error_callback):
        self._event = threading.Event()
        # What the trace calls a wait for it.
        self._event._cond._kind, self._event._cond._label = "executor", pool._name
        self._callback, self._error_callback = callback, error_callback
        self._good = self._value = None

    def ready(self):
        return self._event.is_set()

    def successful(self):
        if not self.ready():
            raise ValueError("{0!r} not ready".format(self))
        return self._good

    def wait(self, timeout=None):
        self._event.wait(timeout)

    def get(self, timeout=None):
        self.wait(timeout)
        if not self.ready():
            raise multiprocessing.TimeoutError
        if self._good:
            return self._value
        raise self._value

    def _finish(self, good, value):
        self._good, self._value = good, value
        callback = self._callback if good else self._error_callback
        if callback:
            callback(value)
        self._event.set()

    def _part(self, index, good, value):
        self._finish(good, value)


ApplyResult = AsyncResult


class MapResult(AsyncResult):
    """The result of map_async(): a list, from parts that come in any order."""

    def __init__(self, pool, parts, chunksize, length, callback, error_callback):
        super().__init__(pool, callback, error_callback)
        self._parts = [None] * length
        self._chunksize, self._left = chunksize, parts
        self._failed = None
        if not parts:
            self._good, self._value = True, []
            self._event.set()

    def _part(self, index, good, value):
        self._left -= 1
        if good:
            self._parts[index * self._chunksize:(index + 1) * self._chunksize] = value
        elif self._failed is None:
            self._failed = value
        if self._left == 0:
            self._finish(self._failed is None, self._parts if self._failed is None else self._failed)


class IMapIterator:
    def __init__(self, pool, length):
        self._condition = threading.Condition()
        self._found, self._ready = {}, []
        self._next, self._length = 0, length

    def __iter__(self):
        return self

    def _part(self, index, good, value):
        with self._condition:
            self._found[index] = good, value
            self._condition.notify_all()

    def _take(self):
        return self._found.pop(self._next, None)

    def next(self, timeout=None):
        with self._condition:
            if self._next >= self._length:
                raise StopIteration
            if not self._condition.wait_for(lambda: self._has(), timeout):
                raise multiprocessing.TimeoutError
            good, value = self._take()
            self._next += 1
        if good:
            return value
        raise value

    __next__ = next

    def _has(self):
        return self._next in self._found


class IMapUnorderedIterator(IMapIterator):
    def _has(self):
        return bool(self._found)

    def _take(self):
        return self._found.pop(next(iter(self._found)))


def _each(func, items):
    return [func(item) for item in items]


def _each_star(func, items):
    return [func(*item) for item in items]


class Pool:
    """A pool of worker processes."""

    _kind = "process"
    _name = "ForkPool"  # in the trace

    def __init__(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None, context=None):
        if processes is None:
            processes = _executors.default_workers("process")
        if processes < 1:
            raise ValueError("Number of processes must be at least 1")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._tasks = queue.SimpleQueue()
        self._tasks._count._cond._kind, self._tasks._count._cond._label = "job", self._name
        self._state = "RUN"
        self._processes = processes
        self._initializer, self._initargs = initializer, initargs
        number = next(_pools)
        self._pool = [_executors.start_worker(self._kind, self._worker_name(number, i), self._work) for i in range(processes)]

    def _worker_name(self, number, i):
        return f"ForkPoolWorker-{next(_workers)}"

    def _world(self):
        return _processes.World()

    def _sent(self, value):
        return _processes.sent(value)

    def _enter_worker(self):
        multiprocessing._enter_pool_worker()

    def _work(self):
        self._enter_worker()
        world = self._world()
        if self._initializer is not None:
            world.of(self._initializer)(*self._initargs)
        while True:
            task = self._tasks.get()
            if task is None:
                self._tasks.put(None)
                return
            result, index, func, args, kwds, mapped = task
            if self._state == "TERMINATE":
                continue
            try:
                func = world.of(func)
                if mapped is not None:
                    value = mapped(func, self._sent(args))
                else:
                    value = func(*self._sent(args), **self._sent(kwds))
                good, value = True, self._returned(value)
            except Exception as error:
                good, value = False, self._failed(error)
            result._part(index, good, value)

    def _returned(self, value):
        try:
            return self._sent(value)
        except Exception as error:
            raise MaybeEncodingError(error, value) from None

    def _failed(self, error):
        import traceback
        text = "".join(traceback.format_exception(error))
        error.__cause__ = RemoteTraceback('\n"""\n%s"""' % text)
        return error.with_traceback(None)

    def _check_running(self):
        if self._state != "RUN":
            raise ValueError("Pool not running")

    def _give(self, result, index, func, args, kwds=None, mapped=None):
        self._check_sendable(func)
        self._tasks.put((result, index, func, args, kwds, mapped))

    def _check_sendable(self, func):
        _processes.check_picklable(func)

    def apply(self, func, args=(), kwds={}):
        return self.apply_async(func, args, kwds).get()

    def apply_async(self, func, args=(), kwds={}, callback=None, error_callback=None):
        self._check_running()
        result = AsyncResult(self, callback, error_callback)
        try:
            self._give(result, 0, func, tuple(args), dict(kwds))
        except Exception as error:
            result._finish(False, error)
        return result

    def map(self, func, iterable, chunksize=None):
        return self._map_async(func, iterable, _each, chunksize).get()

    def map_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map_async(func, iterable, _each, chunksize, callback, error_callback)

    def starmap(self, func, iterable, chunksize=None):
        return self._map_async(func, iterable, _each_star, chunksize).get()

    def starmap_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map_async(func, iterable, _each_star, chunksize, callback, error_callback)

    def _map_async(self, func, iterable, mapped, chunksize, callback=None, error_callback=None):
        self._check_running()
        items = list(iterable)
        if chunksize is None:
            chunksize, extra = divmod(len(items), self._processes * 4)
            chunksize += bool(extra)
        chunks = [items[i:i + chunksize] for i in range(0, len(items), chunksize)] if items else []
        result = MapResult(self, len(chunks), chunksize, len(items), callback, error_callback)
        try:
            for index, chunk in enumerate(chunks):
                self._give(result, index, func, chunk, mapped=mapped)
        except Exception as error:
            result._finish(False, error)
        return result

    def imap(self, func, iterable, chunksize=1):
        return self._imap(func, iterable, chunksize, IMapIterator)

    def imap_unordered(self, func, iterable, chunksize=1):
        return self._imap(func, iterable, chunksize, IMapUnorderedIterator)

    def _imap(self, func, iterable, chunksize, kind):
        self._check_running()
        if chunksize < 1:
            raise ValueError("Chunksize must be 1+, not {0:n}".format(chunksize))
        items = list(iterable)
        if chunksize == 1:
            result = kind(self, len(items))
            for index, item in enumerate(items):
                self._give(result, index, func, (item,), {})
            return result
        chunks = [items[i:i + chunksize] for i in range(0, len(items), chunksize)]
        result = kind(self, len(chunks))
        for index, chunk in enumerate(chunks):
            self._give(result, index, func, chunk, mapped=_each)
        return (item for chunk in result for item in chunk)

    def close(self):
        if self._state == "RUN":
            self._state = "CLOSE"
            self._tasks.put(None)

    def terminate(self):
        if self._state != "TERMINATE":
            self._state = "TERMINATE"
            self._tasks.put(None)

    def join(self):
        if self._state == "RUN":
            raise ValueError("Pool is still running")
        for worker in self._pool:
            worker.join()

    def __enter__(self):
        self._check_running()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.terminate()

    def __repr__(self):
        return f"<multiprocessing.pool.{type(self).__name__} state={self._state} pool_size={len(self._pool)}>"

    def __reduce__(self):
        raise NotImplementedError("pool objects cannot be passed between processes or pickled")


class _Same:
    def of(self, value):
        return value


class ThreadPool(Pool):
    """The same with threads: nothing is copied."""

    _kind = "thread"
    _name = "ThreadPool"

    def __init__(self, processes=None, initializer=None, initargs=()):
        super().__init__(processes or _executors.default_workers("thread"), initializer, initargs)

    def _worker_name(self, number, i):
        return f"ThreadPool-{number}_{i}"

    def _world(self):
        return _Same()

    def _sent(self, value):
        return value

    def _enter_worker(self):
        pass

    def _check_sendable(self, func):
        pass

    def _failed(self, error):
        return error
