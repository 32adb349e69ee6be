"""Execute computations asynchronously using threads or (simulated) processes.

Native seam, module _executors:
  default_workers(kind) -> int            kind is "thread" or "process"
  start_worker(kind, name, function) -> an object with join(timeout=None): a worker lane that calls function()
Workers take their jobs from a queue here; waiting for one is waiting on its condition.
"""

import itertools
import threading
import _executors
from collections import deque
from _clock import instant

__all__ = ["FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED", "CancelledError", "TimeoutError",
           "InvalidStateError", "BrokenExecutor", "Future", "Executor", "wait", "as_completed", "ProcessPoolExecutor",
           "ThreadPoolExecutor"]

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"
PENDING = "PENDING"
RUNNING = "RUNNING"
CANCELLED = "CANCELLED"
CANCELLED_AND_NOTIFIED = "CANCELLED_AND_NOTIFIED"
FINISHED = "FINISHED"
_DONE = (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED)
_STATE_NAMES = {PENDING: "pending", RUNNING: "running", CANCELLED: "cancelled",
                CANCELLED_AND_NOTIFIED: "cancelled", FINISHED: "finished"}


class Error(Exception):
    """Base class for all future-related exceptions."""


class CancelledError(Error):
    """The Future was cancelled."""


TimeoutError = TimeoutError


class InvalidStateError(Error):
    """The operation is not allowed in this state."""


class BrokenExecutor(RuntimeError):
    """Raised when a executor has become non-functional after a severe failure."""


def _log_exception(text, *args):
    import logging
    logging.getLogger("concurrent.futures").exception(text, *args)


class Future:
    """Represents the result of an asynchronous computation."""

    def __init__(self):
        self._condition = threading.Condition()
        self._condition._kind = "executor"  # how the trace calls a wait for the result
        self._state = PENDING
        self._result = None
        self._exception = None
        self._waiters = []
        self._done_callbacks = []

    def _invoke_callbacks(self):
        for callback in self._done_callbacks:
            try:
                callback(self)
            except Exception:
                _log_exception("exception calling callback for %r", self)

    def __repr__(self):
        cls = self.__class__.__name__
        state = _STATE_NAMES[self._state]
        if self._state == FINISHED:
            if self._exception:
                return f"<{cls} at {id(self):#x} state={state} raised {self._exception.__class__.__name__}>"
            return f"<{cls} at {id(self):#x} state={state} returned {self._result.__class__.__name__}>"
        return f"<{cls} at {id(self):#x} state={state}>"

    def cancel(self):
        """Cancel the future if possible; a job that runs or has run cannot be cancelled."""
        with self._condition:
            if self._state in (RUNNING, FINISHED):
                return False
            if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
                return True
            self._state = CANCELLED
            self._condition.notify_all()
        self._invoke_callbacks()
        return True

    def cancelled(self):
        """Return True if the future was cancelled."""
        return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED)

    def running(self):
        """Return True if the future is currently executing."""
        return self._state == RUNNING

    def done(self):
        """Return True if the future was cancelled or finished executing."""
        return self._state in _DONE

    def _get_result(self):
        if self._exception:
            try:
                raise self._exception  #@ concurrent/futures/_base.py:401 __get_result
            finally:
                # Break the cycle: exception -> traceback -> frame -> self.
                self = None
        return self._result

    def add_done_callback(self, fn):
        """Attach a callable that will be called with the future when it finishes or is cancelled."""
        with self._condition:
            if self._state not in _DONE:
                self._done_callbacks.append(fn)
                return
        try:
            fn(self)
        except Exception:
            _log_exception("exception calling callback for %r", self)

    def _wait_until_done(self, timeout):
        if self._state not in _DONE:
            self._condition.wait(timeout)
        if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
            raise CancelledError()  #@ concurrent/futures/_base.py:454 result
        if self._state != FINISHED:
            raise TimeoutError()  #@ concurrent/futures/_base.py:458 result

    def result(self, timeout=None):
        """Return the result of the call that the future represents, or raise what it raised."""
        try:
            with self._condition:
                if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
                    raise CancelledError()  #@ concurrent/futures/_base.py:447
                if self._state == FINISHED:
                    return self._get_result()  #@ concurrent/futures/_base.py:449 result | return `self.__get_result()`
                self._wait_until_done(timeout)
                return self._get_result()  #@ concurrent/futures/_base.py:456 result | return `self.__get_result()`
        finally:
            self = None

    def exception(self, timeout=None):
        """Return the exception raised by the call that the future represents."""
        with self._condition:
            self._wait_until_done(timeout)
            return self._exception

    def set_running_or_notify_cancel(self):
        """Mark the future as running; False if it was cancelled and must not run (for executors)."""
        with self._condition:
            if self._state == CANCELLED:
                self._state = CANCELLED_AND_NOTIFIED
                for waiter in self._waiters:
                    waiter.add_cancelled(self)
                return False
            if self._state == PENDING:
                self._state = RUNNING
                return True
            raise RuntimeError("Future in unexpected state")  #@ concurrent/futures/_base.py:535 | raise RuntimeError('Future in unexpected state')

    def set_result(self, result):
        """Sets the return value of work associated with the future (for executors)."""
        with self._condition:
            if self._state in _DONE:
                raise InvalidStateError("{}: {!r}".format(self._state, self))  #@ concurrent/futures/_base.py:544 | raise InvalidStateError('{}: {!r}'.format(self._state, self))
            self._result = result
            self._state = FINISHED
            for waiter in self._waiters:
                waiter.add_result(self)
            self._condition.notify_all()
        self._invoke_callbacks()

    def set_exception(self, exception):
        """Sets the result of the future as being the given exception (for executors)."""
        with self._condition:
            if self._state in _DONE:
                raise InvalidStateError("{}: {!r}".format(self._state, self))  #@ concurrent/futures/_base.py:559 | raise InvalidStateError('{}: {!r}'.format(self._state, self))
            self._exception = exception
            self._state = FINISHED
            for waiter in self._waiters:
                waiter.add_exception(self)
            self._condition.notify_all()
        self._invoke_callbacks()

    __class_getitem__ = classmethod(type(list[int]))


class _Waiter:
    """Collects finished futures; its event is set once `remaining` are, or at once for what `stop_on` says."""

    def __init__(self, remaining, stop_on_exception):
        self.event = threading.Event()
        self.finished_futures = []
        self.remaining = remaining
        self.stop_on_exception = stop_on_exception

    def _add(self, future):
        self.finished_futures.append(future)
        self.remaining -= 1
        if self.remaining <= 0:
            self.event.set()

    add_result = add_cancelled = _add

    def add_exception(self, future):
        self._add(future)
        if self.stop_on_exception:
            self.event.set()


class DoneAndNotDoneFutures(tuple):
    __slots__ = ()
    _fields = __match_args__ = ("done", "not_done")

    def __new__(cls, done, not_done):
        return tuple.__new__(cls, (done, not_done))

    done = property(lambda self: self[0])
    not_done = property(lambda self: self[1])

    def __repr__(self):
        return "DoneAndNotDoneFutures(done=%r, not_done=%r)" % self


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """Wait for the futures in the given sequence to complete; returns (done, not_done)."""
    fs = list(dict.fromkeys(fs))
    done = [f for f in fs if f._state in (CANCELLED_AND_NOTIFIED, FINISHED)]
    not_done = [f for f in fs if f not in done]
    if return_when == FIRST_COMPLETED and done:
        return DoneAndNotDoneFutures(set(done), set(not_done))
    if return_when == FIRST_EXCEPTION and any([not f.cancelled() and f._exception is not None for f in done]):
        return DoneAndNotDoneFutures(set(done), set(not_done))
    if not not_done:
        return DoneAndNotDoneFutures(set(done), set())
    if return_when == FIRST_COMPLETED:
        waiter = _Waiter(1, False)
    elif return_when == FIRST_EXCEPTION:
        waiter = _Waiter(len(not_done), True)
    elif return_when == ALL_COMPLETED:
        waiter = _Waiter(len(not_done), False)
    else:
        raise ValueError("Invalid return condition: %r" % return_when)
    for f in not_done:
        f._waiters.append(waiter)
    waiter.event.wait(timeout)
    for f in not_done:
        f._waiters.remove(waiter)
    done += waiter.finished_futures
    return DoneAndNotDoneFutures(set(done), set([f for f in fs if f not in done]))


def as_completed(fs, timeout=None):
    """An iterator over the given futures that yields each as it completes."""
    end_time = None if timeout is None else timeout + instant()
    fs = list(dict.fromkeys(fs))
    total = len(fs)
    finished = [f for f in fs if f._state in (CANCELLED_AND_NOTIFIED, FINISHED)]
    pending = [f for f in fs if f not in finished]
    waiter = _Waiter(1, False)
    for f in pending:
        f._waiters.append(waiter)
    try:
        yield from finished
        while pending:
            wait_timeout = None
            if end_time is not None:
                wait_timeout = end_time - instant()
                # Simulated time stands still while nobody waits: at the very end there is nothing more to wait for.
                if wait_timeout < 0 or (wait_timeout == 0 and not waiter.event.is_set()):
                    raise TimeoutError("%d (of %d) futures unfinished" % (len(pending), total))  #@ concurrent/futures/_base.py:239 | raise TimeoutError(
            waiter.event.wait(wait_timeout)
            finished = waiter.finished_futures
            waiter.finished_futures = []
            waiter.event.clear()
            for f in finished:
                pending.remove(f)
                f._waiters.remove(waiter)
                yield f
    finally:
        for f in fs:
            if waiter in f._waiters:
                f._waiters.remove(waiter)


class Executor:
    """This is an abstract base class for concrete asynchronous executors."""

    def submit(self, fn, /, *args, **kwargs):
        """Schedules fn(*args, **kwargs) and returns a Future of it."""
        raise NotImplementedError()  #@ concurrent/futures/_base.py:581

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        """Like map(), with the calls made at the same time; results come in the order of the calls."""
        end_time = None if timeout is None else timeout + instant()
        fs = deque([self.submit(fn, *args) for args in zip(*iterables)])

        def result_iterator():
            try:
                while fs:
                    future = fs.popleft()
                    try:
                        result = future.result(  #@ concurrent/futures/_base.py:619 | yield `_result_or_cancel(fs.pop())`  #@ concurrent/futures/_base.py:317 _result_or_cancel | return `fut.result(timeout)`
                            None if end_time is None else end_time - instant())
                    finally:
                        future.cancel()
                    yield result
            finally:
                for future in fs:
                    future.cancel()
        return result_iterator()

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Clean-up the resources associated with the Executor."""

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False


_pools = []  # all that have not been shut down


def _at_exit():
    # What has been submitted is still done.
    pools = list(_pools)
    for pool in pools:
        pool.shutdown(wait=False)
    for pool in pools:
        pool._join()


threading._register_atexit(_at_exit)


class _Pool(Executor):
    _kind = "thread"
    _broken_type = BrokenExecutor

    def __init__(self, max_workers, prefix, initializer, initargs):
        if max_workers is None:
            max_workers = _executors.default_workers(self._kind)
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")  #@ concurrent/futures/thread.py:144
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._max_workers = max_workers
        self._prefix = prefix
        self._initializer = initializer
        self._initargs = initargs
        self._jobs = deque()
        self._available = threading.Condition(threading.Lock())
        self._available._kind = "job"
        self._available._label = prefix
        self._idle = 0
        self._workers = []
        self._broken = False
        self._shutdown = False
        _pools.append(self)

    def submit(self, fn, /, *args, **kwargs):
        with self._available:
            if self._broken:
                raise self._broken_type(self._broken)
            if self._shutdown:
                raise RuntimeError("cannot schedule new futures after shutdown")  #@ concurrent/futures/thread.py:167 | raise RuntimeError('cannot schedule new futures after shutdown')
            if threading._SHUTTING_DOWN:
                raise RuntimeError("cannot schedule new futures after interpreter shutdown")
            future = Future()
            future._condition._label = self._prefix
            self._jobs.append((future, fn, args, kwargs))
            self._available.notify()
            if self._idle > 0:
                self._idle -= 1
                return future
            if len(self._workers) >= self._max_workers:
                return future
            number = len(self._workers)
            # The place is taken before the worker starts: it runs at once, up to its first wait.
            self._workers.append(None)
        self._workers[number] = _executors.start_worker(self._kind, self._worker_name(number), self._work)
        return future

    def _worker_name(self, number):
        return f"{self._prefix}_{number}"

    def _initialize(self):
        self._initializer(*self._initargs)

    def _take(self):
        with self._available:
            while not self._jobs:
                if self._shutdown:
                    return None
                self._available.wait()
            return self._jobs.popleft()

    def _work(self):
        if self._initializer is not None:
            try:
                self._initialize()
            except BaseException:
                import logging
                logging.getLogger("concurrent.futures").critical("Exception in initializer:", exc_info=True)
                self._initializer_failed()
                return
        while True:
            job = self._take()
            if job is None:
                return
            future, fn, args, kwargs = job
            if not future.set_running_or_notify_cancel():
                continue
            try:
                result = self._call(fn, args, kwargs)  #@ concurrent/futures/thread.py:58 run | result = `self.fn(*self.args, **self.kwargs)`
            except BaseException as exc:
                future.set_exception(self._failed(exc))
            else:
                future.set_result(result)
            # An idle worker must not keep the last job's objects alive.
            del job, future, fn, args, kwargs
            # Counts finished jobs, not waiting workers: that decides when a further worker is started.
            self._idle += 1

    def _call(self, fn, args, kwargs):
        return fn(*args, **kwargs)

    def _failed(self, exc):
        return exc

    def _initializer_failed(self):
        self._broken = "A thread initializer failed, the thread pool is not usable anymore"
        while self._jobs:
            self._jobs.popleft()[0].set_exception(self._broken_type(self._broken))

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._available:
            self._shutdown = True
            cancelled = []
            if cancel_futures:
                cancelled = list(self._jobs)
                self._jobs.clear()
            self._available.notify_all()
        for job in cancelled:
            job[0].cancel()
        if self in _pools:
            _pools.remove(self)
        if wait:
            self._join()

    def _join(self):
        for worker in self._workers:
            if worker is not None:
                worker.join()


class BrokenThreadPool(BrokenExecutor):
    """Raised when a worker thread in a ThreadPoolExecutor failed initializing."""


class ThreadPoolExecutor(_Pool):
    _counter = itertools.count().__next__
    _broken_type = BrokenThreadPool

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        super().__init__(max_workers, thread_name_prefix or f"ThreadPoolExecutor-{self._counter()}", initializer,
                         initargs)


class BrokenProcessPool(BrokenExecutor):
    """Raised when a process in a ProcessPoolExecutor terminated abruptly."""


class _RemoteTraceback(Exception):
    """Where an exception was raised in a worker, as a text: tracebacks do not go from process to process."""

    def __init__(self, tb):
        self.tb = tb

    def __str__(self):
        return self.tb


class ProcessPoolExecutor(_Pool):
    """Workers with an interpreter lock each. What goes in and comes out is copied, as pickling does."""

    _counter = itertools.count(1).__next__
    _kind = "process"
    _broken_type = BrokenProcessPool

    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None):
        self._worlds = {}  # of each worker, by its main thread
        super().__init__(max_workers, "ProcessPoolExecutor", initializer, initargs)

    def _worker_name(self, number):
        return f"ForkProcess-{self._counter()}"

    def _work(self):
        import _processes
        import _thread
        self._worlds[_thread.get_ident()] = world = _processes.World()
        if self._initializer is not None:
            world.initializer = world.of(self._initializer)
        super()._work()

    def _initialize(self):
        import _thread
        self._worlds[_thread.get_ident()].initializer(*self._initargs)

    def _call(self, fn, args, kwargs):
        import _processes
        import _thread
        sent = _processes.sent
        for value in (fn, *args, *kwargs.values()):
            _processes.check_picklable(value)
        fn, args, kwargs = self._worlds[_thread.get_ident()].of(fn), sent(args), sent(kwargs)
        result = fn(*args, **kwargs)  #@ concurrent/futures/process.py:256 _process_worker | r = `call_item.fn(*call_item.args, **call_item.kwargs)`
        return sent(result)

    def _failed(self, exc):
        import traceback
        text = "".join(traceback.format_exception(type(exc), exc, exc.__traceback__.tb_next))
        exc.__context__ = None
        exc.__cause__ = _RemoteTraceback('\n"""\n%s"""' % text)
        return exc.with_traceback(None)


for _class in (Error, CancelledError, InvalidStateError, BrokenExecutor, Future, Executor, DoneAndNotDoneFutures):
    # Where CPython defines them: tracebacks show it.
    _class.__module__ = "concurrent.futures._base"
for _class in (ThreadPoolExecutor, BrokenThreadPool):
    _class.__module__ = "concurrent.futures.thread"
for _class in (ProcessPoolExecutor, BrokenProcessPool, _RemoteTraceback):
    _class.__module__ = "concurrent.futures.process"
del _class

from concurrent.futures import thread, process  # noqa: E402,F401  (they take the names above)
