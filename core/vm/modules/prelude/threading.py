"""Threads, locks and what is made of them, on the simulated machine.

Native seam, module _thread: lock, RLock, _local, _set_sentinel as CPython's; _start_lane starts a thread with a named
lane; _lock_of_kind makes a lock of which the trace says that waiting for it is waiting for an event, a condition ...
The order in which primitives wake each other is CPython's, step by step: everything waits on a lock of its own.
"""

import sys as _sys
import _thread
from _thread import RLock, TIMEOUT_MAX, _local as local, allocate_lock as Lock, get_ident, get_native_id, stack_size
from _thread import _name_of
from _clock import instant as _time

__all__ = ["get_ident", "active_count", "Condition", "current_thread", "enumerate", "main_thread", "TIMEOUT_MAX", "Event",
           "Lock", "RLock", "Semaphore", "BoundedSemaphore", "Thread", "Barrier", "BrokenBarrierError", "Timer",
           "ThreadError", "setprofile", "settrace", "local", "stack_size", "excepthook", "ExceptHookArgs", "getprofile",
           "gettrace", "get_native_id"]

ThreadError = _thread.error
_enumerate = enumerate
_trace_hook = None
_profile_hook = None


def settrace(func):
    """Remember a trace function; the simulated machine never calls it."""
    global _trace_hook
    _trace_hook = func


def gettrace():
    """The trace function as set by settrace()."""
    return _trace_hook


def setprofile(func):
    """Remember a profile function; the simulated machine never calls it."""
    global _profile_hook
    _profile_hook = func


def getprofile():
    """The profile function as set by setprofile()."""
    return _profile_hook


class Condition:
    """Lets threads wait until they are notified by another one."""

    _kind = "condition"  # what the trace calls a wait here
    _name = None         # "Condition-1", given when somebody waits

    def __init__(self, lock=None):
        if lock is None:
            lock = RLock()
        self._lock = lock
        self.acquire = lock.acquire
        self.release = lock.release
        for name in ("_release_save", "_acquire_restore", "_is_owned"):
            if hasattr(lock, name):
                setattr(self, name, getattr(lock, name))
        self._waiters = []

    @property
    def _label(self):
        return self._name

    @_label.setter
    def _label(self, name):
        """Objects of the library name their conditions, and with them the lock that belongs to nobody else."""
        self._name = name
        _thread._name_lock(self._lock, name, self._kind)

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __repr__(self):
        return "<Condition(%s, %d)>" % (self._lock, len(self._waiters))

    def _release_save(self):
        self._lock.release()

    def _acquire_restore(self, state):
        self._lock.acquire()

    def _is_owned(self):
        # Of a plain lock it is only known that somebody has it.
        if self._lock.acquire(False):
            self._lock.release()
            return False
        return True

    def wait(self, timeout=None):
        """Release the lock, wait for a notify or for the timeout (s), and take the lock again."""
        if not self._is_owned():
            raise RuntimeError("cannot wait on un-acquired lock")  #@ 312
        if self._name is None:
            self._name = _name_of(self._kind, self)
        waiter = _thread._lock_of_kind(self._kind, self._name)
        waiter.acquire()
        self._waiters.append(waiter)
        state = self._release_save()
        notified = False
        try:
            if timeout is None:
                waiter.acquire()
                notified = True
            elif timeout > 0:
                notified = waiter.acquire(True, timeout)
            else:
                notified = waiter.acquire(False)
            return notified
        finally:
            self._acquire_restore(state)
            if not notified and waiter in self._waiters:
                self._waiters.remove(waiter)

    def wait_for(self, predicate, timeout=None):
        """Wait until the predicate holds, for at most timeout seconds; returns its last value."""
        end = None
        left = timeout
        result = predicate()  #@ 346 | result = `predicate()`
        while not result:
            if left is not None:
                if end is None:
                    end = _time() + left
                else:
                    left = end - _time()
                    if left <= 0:
                        break
            self.wait(left)
            result = predicate()
        return result

    def notify(self, n=1):
        """Wake up at most n threads that wait for this condition."""
        if not self._is_owned():
            raise RuntimeError("cannot notify on un-acquired lock")  #@ 370
        waiters = self._waiters
        while waiters and n > 0:
            waiters.pop(0).release()
            n -= 1

    def notify_all(self):
        """Wake up all threads that wait for this condition."""
        self.notify(len(self._waiters))

    def notifyAll(self):
        import warnings
        warnings.warn("notifyAll() is deprecated, use notify_all() instead", DeprecationWarning, stacklevel=2)
        self.notify_all()


def _condition_of(kind):
    condition = Condition(Lock())
    condition._kind = kind
    return condition


class Semaphore:
    """A counter of permits: acquire() takes one, waiting if there is none; release() gives one back."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")  #@ threading.py:424
        self._cond = _condition_of("semaphore")
        self._value = value

    def __repr__(self):
        cls = self.__class__
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: value={self._value}>"

    def acquire(self, blocking=True, timeout=None):
        """Take a permit; False if there is none and blocking is false, or the timeout (s) has passed."""
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")  #@ threading.py:458
        end = None
        with self._cond:
            while self._value == 0:
                if not blocking:
                    return False
                if timeout is not None:
                    if end is None:
                        end = _time() + timeout
                    else:
                        timeout = end - _time()
                        if timeout <= 0:
                            return False
                self._cond.wait(timeout)
            self._value -= 1
        return True

    __enter__ = acquire

    def release(self, n=1):
        """Give back n permits."""
        if n < 1:
            raise ValueError("n must be one or more")  #@ threading.py:488 | raise ValueError('n must be one or more')
        with self._cond:
            self._value += n
            for _ in range(n):
                self._cond.notify()

    def __exit__(self, t, v, tb):
        self.release()


class BoundedSemaphore(Semaphore):
    """A semaphore that refuses to be released more often than it was acquired."""

    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def __repr__(self):
        cls = self.__class__
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: value={self._value}/{self._initial_value}>"

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")  #@ threading.py:535 | raise ValueError('n must be one or more')
        with self._cond:
            if self._value + n > self._initial_value:
                raise ValueError("Semaphore released too many times")  #@ threading.py:538
            self._value += n
            for _ in range(n):
                self._cond.notify()


class Event:
    """A flag that threads wait for."""

    def __init__(self):
        self._cond = _condition_of("event")
        self._flag = False

    def __repr__(self):
        cls = self.__class__
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: {'set' if self._flag else 'unset'}>"

    def is_set(self):
        """Whether the flag is true."""
        return self._flag

    def isSet(self):
        import warnings
        warnings.warn("isSet() is deprecated, use is_set() instead", DeprecationWarning, stacklevel=2)
        return self.is_set()

    def set(self):
        """Make the flag true and wake up all who wait for it."""
        with self._cond:
            self._flag = True
            self._cond.notify_all()

    def clear(self):
        """Make the flag false."""
        with self._cond:
            self._flag = False

    def wait(self, timeout=None):
        """Wait until the flag is true, or for timeout seconds; returns the flag."""
        with self._cond:
            signaled = self._flag
            if not signaled:
                signaled = self._cond.wait(timeout)
            return signaled


class BrokenBarrierError(RuntimeError):
    """The barrier was reset or aborted while somebody waited."""


_FILLING, _DRAINING, _RESETTING, _BROKEN = 0, 1, -1, -2


class Barrier:
    """Lets a fixed number of threads go on only when all of them have come."""

    def __init__(self, parties, action=None, timeout=None):
        self._cond = _condition_of("barrier")
        self._action = action
        self._timeout = timeout
        self._parties = parties
        self._state = _FILLING
        self._count = 0

    def __repr__(self):
        cls = self.__class__
        state = "broken" if self.broken else f"waiters={self.n_waiting}/{self.parties}"
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: {state}>"

    def wait(self, timeout=None):
        """Wait for the others; returns this thread's number, 0 to parties - 1, in the order of coming."""
        if timeout is None:
            timeout = self._timeout
        with self._cond:
            while self._state in (_RESETTING, _DRAINING):
                self._cond.wait()
            if self._state < 0:
                raise BrokenBarrierError  #@ 681 | `self._enter()` # Block while the barrier drains.  #@ 705 _enter | raise BrokenBarrierError
            index = self._count
            self._count += 1
            try:
                if index + 1 == self._parties:
                    self._open()  #@ 687 | self._release()
                else:
                    self._wait(timeout)  #@ threading.py:690
                return index
            finally:
                self._count -= 1
                if self._count == 0 and self._state in (_RESETTING, _DRAINING):
                    self._state = _FILLING
                    self._cond.notify_all()

    def _open(self):
        try:
            if self._action:
                self._action()  #@ 713 _release
            self._state = _DRAINING
            self._cond.notify_all()
        except:  # noqa: E722  (whatever the action raises breaks the barrier)
            self._break()
            raise

    def _wait(self, timeout):
        if not self._cond.wait_for(lambda: self._state != _FILLING, timeout):
            self._break()
            raise BrokenBarrierError  #@ threading.py:728
        if self._state < 0:
            raise BrokenBarrierError  #@ threading.py:730

    def reset(self):
        """Start again; who waits gets BrokenBarrierError."""
        with self._cond:
            if self._count > 0:
                if self._state in (_FILLING, _BROKEN):
                    self._state = _RESETTING
            else:
                self._state = _FILLING
            self._cond.notify_all()

    def abort(self):
        """Break the barrier for good: who waits, and who comes later, gets BrokenBarrierError."""
        with self._cond:
            self._break()

    def _break(self):
        self._state = _BROKEN
        self._cond.notify_all()

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._count if self._state == _FILLING else 0

    @property
    def broken(self):
        return self._state == _BROKEN


_counter = 0


def _newname(template="Thread-%d"):
    global _counter
    _counter += 1
    return template % _counter


_active = {}          # ident: thread
_limbo = {}           # threads that have been started and do not run yet
_shutdown_locks = []  # of the threads that the script's end waits for
_threading_atexits = []
_SHUTTING_DOWN = False


class Thread:
    """A thread of control: override run(), or give a target."""

    _initialized = False
    _lane = "thread"  # how the trace shows it

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, "group argument must be None for now"
        if kwargs is None:
            kwargs = {}
        if name:
            name = str(name)
        else:
            name = _newname("Thread-%d")
            if target is not None:
                try:
                    name += f" ({target.__name__})"
                except AttributeError:
                    pass
        self._target = target
        self._name = name
        self._args = args
        self._kwargs = kwargs
        self._daemonic = daemon if daemon is not None else current_thread().daemon
        self._ident = None
        self._native_id = None
        self._tstate_lock = None
        self._started = Event()
        self._is_stopped = False
        self._initialized = True
        self._stderr = _sys.stderr

    def __repr__(self):
        assert self._initialized, "Thread.__init__() was not called"
        status = "initial"
        if self._started.is_set():
            status = "started"
        self.is_alive()  # notices that it has stopped
        if self._is_stopped:
            status = "stopped"
        if self._daemonic:
            status += " daemon"
        if self._ident is not None:
            status += " %s" % self._ident
        return "<%s(%s, %s)>" % (self.__class__.__name__, self._name, status)

    def start(self):
        """Start the thread: it runs at once, up to its first wait."""
        if not self._initialized:
            raise RuntimeError("thread.__init__() not called")  #@ 949
        if self._started.is_set():
            raise RuntimeError("threads can only be started once")  #@ 952
        _meet_pool_workers()  # they stand before this one in enumerate()
        _limbo[self] = self
        label = self._target if self._target is not None else type(self).run
        _thread._start_lane(self._lane, self._name, label, self._bootstrap)
        self._started.wait()

    def run(self):
        """What the thread does: calls the target, unless overridden."""
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)  #@ 975
        finally:
            # They may refer to the thread.
            del self._target, self._args, self._kwargs

    def _bootstrap(self):
        self._bootstrap_inner()

    def _bootstrap_inner(self):
        try:
            _thread._set_object(self)
            self._ident = get_ident()
            self._native_id = get_native_id()
            self._set_tstate_lock()
            self._started.set()
            _active[self._ident] = self
            del _limbo[self]
            try:
                self.run()  #@ 1038
            except:  # noqa: E722
                _thread._ends_raised()
                self._invoke_excepthook()
        finally:
            _active.pop(self._ident, None)

    def _invoke_excepthook(self):
        hook = excepthook or __excepthook__
        args = ExceptHookArgs([*_sys.exc_info(), self])
        try:
            hook(args)
        except Exception as exc:
            exc.__suppress_context__ = True
            stderr = _sys.stderr or self._stderr
            print("Exception in threading.excepthook:", file=stderr, flush=True)
            stderr.write(_thread._format_exception(exc))
        finally:
            args = None

    def _set_tstate_lock(self):
        self._tstate_lock = _thread._set_sentinel()
        self._tstate_lock.acquire()
        if not self.daemon:
            _shutdown_locks[:] = [lock for lock in _shutdown_locks if lock.locked()]
            _shutdown_locks.append(self._tstate_lock)

    def _stop(self):
        lock = self._tstate_lock
        if lock is not None:
            assert not lock.locked()
        self._is_stopped = True
        self._tstate_lock = None
        if lock in _shutdown_locks:
            _shutdown_locks.remove(lock)

    def join(self, timeout=None):
        """Wait until the thread has ended, or for timeout seconds; is_alive() tells which."""
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")  #@ 1105
        if not self._started.is_set():
            raise RuntimeError("cannot join thread before it is started")  #@ 1107
        if self is current_thread():
            raise RuntimeError("cannot join current thread")  #@ 1109
        if timeout is None:
            self._wait_for_tstate_lock()
        else:
            self._wait_for_tstate_lock(timeout=max(timeout, 0))

    def _wait_for_tstate_lock(self, block=True, timeout=-1):
        lock = self._tstate_lock
        if lock is None:
            return
        if lock.acquire(block, timeout):
            lock.release()
            self._stop()

    @property
    def name(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._name

    @name.setter
    def name(self, name):
        assert self._initialized, "Thread.__init__() not called"
        self._name = str(name)
        if self._ident is not None:
            _thread._rename_lane(self._ident, self._name)

    @property
    def ident(self):
        """The thread's identifier, or None if it has not been started."""
        assert self._initialized, "Thread.__init__() not called"
        return self._ident

    @property
    def native_id(self):
        """The number that the system knows it by, or None if it has not been started."""
        assert self._initialized, "Thread.__init__() not called"
        return self._native_id

    def is_alive(self):
        """Whether it has been started and has not ended."""
        assert self._initialized, "Thread.__init__() not called"
        if self._is_stopped or not self._started.is_set():
            return False
        self._wait_for_tstate_lock(False)
        return not self._is_stopped

    @property
    def daemon(self):
        """Whether the end of the script does not wait for this thread."""
        assert self._initialized, "Thread.__init__() not called"
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")  #@ 1217
        if self._started.is_set():
            raise RuntimeError("cannot set daemon status of active thread")  #@ 1219
        self._daemonic = daemonic

    def isDaemon(self):
        _deprecated("isDaemon() is deprecated, get the daemon attribute instead")
        return self.daemon

    def setDaemon(self, daemonic):
        _deprecated("setDaemon() is deprecated, set the daemon attribute instead")
        self.daemon = daemonic

    def getName(self):
        _deprecated("getName() is deprecated, get the name attribute instead")
        return self.name

    def setName(self, name):
        _deprecated("setName() is deprecated, set the name attribute instead")
        self.name = name


def _deprecated(text):
    import warnings
    warnings.warn(text, DeprecationWarning, stacklevel=3)


class ExceptHookArgs(tuple):
    """What excepthook is told: the exception and the thread."""

    __slots__ = ()
    __match_args__ = ("exc_type", "exc_value", "exc_traceback", "thread")
    exc_type = property(lambda self: self[0])
    exc_value = property(lambda self: self[1])
    exc_traceback = property(lambda self: self[2])
    thread = property(lambda self: self[3])

    def __repr__(self):
        return "_thread._ExceptHookArgs(exc_type=%r, exc_value=%r, exc_traceback=%r, thread=%r)" % tuple(self)


def excepthook(args, /):
    """Tell about an exception that nobody has caught in a thread."""
    if args.exc_type == SystemExit:
        return
    _thread._uncaught(args.exc_value)
    stderr = _sys.stderr
    if stderr is None:
        stderr = args.thread._stderr if args.thread is not None else None
        if stderr is None:
            return
    name = args.thread.name if args.thread is not None else get_ident()
    stderr.write(f"Exception in thread {name}:\n" + _thread._format_exception(args.exc_value))


__excepthook__ = excepthook


class Timer(Thread):
    """Calls a function after some seconds, unless cancelled before."""

    def __init__(self, interval, function, args=None, kwargs=None):
        Thread.__init__(self)
        self.interval = interval
        self.function = function
        self.args = args if args is not None else []
        self.kwargs = kwargs if kwargs is not None else {}
        self.finished = Event()

    def cancel(self):
        """Stop the timer if it has not gone off yet."""
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)  #@ 1394
        self.finished.set()


class _MainThread(Thread):
    def __init__(self):
        Thread.__init__(self, name="MainThread", daemon=False)
        self._started.set()
        # Whoever imports this module first: the script began in that thread.
        self._ident = _thread._main_ident
        self._native_id = _thread._main_native_id
        _active[self._ident] = self


class _PoolThread(Thread):
    """Stands for a worker of a loop's own pool, which is a Thread like others in CPython."""

    def __init__(self, ident, native_id, name):
        Thread.__init__(self, name=name, daemon=False)
        self._started.set()
        self._ident = ident
        self._native_id = native_id
        _active[ident] = self

    def is_alive(self):
        if not self._is_stopped:
            self._wait_for_tstate_lock(timeout=0)
        return not self._is_stopped

    def _wait_for_tstate_lock(self, block=True, timeout=-1):
        if _thread._join_lane(self._ident, None if timeout < 0 else timeout):
            self._is_stopped = True
            _active.pop(self._ident, None)


_PoolThread.__name__ = _PoolThread.__qualname__ = "Thread"


def _meet_pool_workers():
    """Workers that have come are in the table after this, those that have gone are not."""
    workers = _thread._pool_workers()
    for thread in [each for each in _active.values() if type(each) is _PoolThread]:
        thread.is_alive()
    for ident, native_id, name in workers:
        if ident not in _active:
            _PoolThread(ident, native_id, name)


class _DummyThread(Thread):
    """Stands for a thread that threading has not started: one of _thread."""

    def __init__(self):
        Thread.__init__(self, name=_newname("Dummy-%d"), daemon=True)
        self._started.set()
        self._ident = get_ident()
        self._native_id = get_native_id()
        _active[self._ident] = self

    def is_alive(self):
        return True

    def join(self, timeout=None):
        assert False, "cannot join a dummy thread"


def _name_main_of_process():
    """The thread that runs this is the main one of a process of its own."""
    thread = current_thread()
    thread._name, thread._daemonic = "MainThread", False
    _active.pop(get_ident(), None)
    _mains[get_ident()] = thread


_mains = {}  # of other processes


def current_thread():
    """The Thread object of the caller's thread."""
    thread = _active.get(get_ident())
    if thread is None and _mains:
        thread = _mains.get(get_ident())
    if thread is None:
        _meet_pool_workers()
        thread = _active.get(get_ident())
    return thread if thread is not None else _DummyThread()


def currentThread():
    _deprecated("currentThread() is deprecated, use current_thread() instead")
    return current_thread()


def active_count():
    """How many threads are alive."""
    _meet_pool_workers()
    return len(_active) + len(_limbo)


def activeCount():
    _deprecated("activeCount() is deprecated, use active_count() instead")
    return active_count()


def enumerate():
    """A list of the threads that are alive."""
    _meet_pool_workers()
    return list(_active.values()) + list(_limbo.values())


def main_thread():
    """The thread that the script began in."""
    return _main_thread


def _register_atexit(func, *arg, **kwargs):
    # Called before the threads that are no daemons are joined.
    if _SHUTTING_DOWN:
        raise RuntimeError("can't register atexit after shutdown")  #@ 1520
    _threading_atexits.append((func, arg, kwargs))


def _shutdown():
    global _SHUTTING_DOWN
    if _main_thread._is_stopped:
        return
    _SHUTTING_DOWN = True
    _main_thread._is_stopped = True
    for func, args, kwargs in reversed(_threading_atexits):
        func(*args, **kwargs)
    while _shutdown_locks:
        locks = list(_shutdown_locks)
        _shutdown_locks.clear()
        for lock in locks:
            lock.acquire()
            lock.release()


_main_thread = _MainThread()
