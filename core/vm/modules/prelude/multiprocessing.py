"""Processes on the simulated machine: each has an interpreter lock of its own, so that they compute side by side. What goes
from one to another is copied; what a child's functions change in the script's global names the parent does not see
(_processes.py). All start methods do the same; terminate() and kill() cannot stop a process that is at work."""

import _executors
import _processes
import _thread
import atexit
import itertools
import os
import queue
import sys
import threading
from queue import Empty, Full  # noqa: F401

__all__ = ["Array", "Barrier", "BoundedSemaphore", "Condition", "Event", "JoinableQueue", "Lock", "Manager", "Pipe", "Pool",
           "Process", "ProcessError", "Queue", "RLock", "RawArray", "RawValue", "Semaphore", "SimpleQueue", "TimeoutError",
           "Value", "active_children", "cpu_count", "current_process", "freeze_support", "get_all_start_methods",
           "get_context", "get_logger", "get_start_method", "parent_process", "set_start_method", "BufferTooShort",
           "AuthenticationError"]


class ProcessError(Exception):
    pass


class BufferTooShort(ProcessError):
    pass


class TimeoutError(ProcessError):
    pass


class AuthenticationError(ProcessError):
    pass


for _each in (ProcessError, BufferTooShort, TimeoutError, AuthenticationError):
    _each.__module__ = "multiprocessing.context"
del _each


# --- Processes

class BaseProcess:
    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}, *, daemon=None):
        assert group is None, "group argument must be None for now"
        _use()
        me = current_process()
        self._identity = me._identity + (next(me._children_numbers),)
        self._parent_name, self._parent_pid = me.name, os.getpid()
        self._name = name or type(self).__name__ + "-" + ":".join([str(i) for i in self._identity])
        self._daemon = me._daemon if daemon is None else daemon
        self._target, self._args, self._kwargs = target, tuple(args), dict(kwargs)
        self._children_numbers = itertools.count(1)
        self._pid = self._exitcode = None
        self._done = None
        self._closed = False

    def run(self):
        """Method to be run in sub-process; can be overridden in sub-class."""
        if self._target:
            self._target(*self._args, **self._kwargs)

    def start(self):
        """Start child process."""
        self._check_closed()
        assert self._done is None, "cannot start a process twice"
        assert self._parent_pid == os.getpid(), "can only start a process object created by current process"
        assert not current_process()._daemon, "daemonic processes are not allowed to have children"
        self._done = _thread._lock_of_kind("join", self._name)
        self._done.acquire()
        self._pid = 1000 + next(_numbers)
        child = object.__new__(type(self))
        child.__dict__.update(self.__dict__)
        world = _processes.World()
        child._target = world.of(self._target)
        # What it is given is its own from here on.
        child._args = tuple([_given(each) for each in self._args])
        child._kwargs = {key: _given(each) for key, each in self._kwargs.items()}
        for key, value in self.__dict__.items():
            if key not in BaseProcess._own:
                child.__dict__[key] = _given(value)
        _children.append(self)
        _thread._start_lane("process", self._name, self._target or self.run, lambda: self._bootstrap(child))

    # The attributes that are of this class, not of the script's.
    _own = frozenset("_identity _parent_name _parent_pid _name _daemon _target _args _kwargs _children_numbers _pid _exitcode "
                     "_done _closed".split())

    def _bootstrap(self, child):
        _current[_thread.get_ident()] = child
        self._pid = child._pid = os.getpid()
        threading._name_main_of_process()
        code = 1
        try:
            child.run()
            code = 0
            _join_children_of(child)
        except SystemExit as error:
            code = error.code if isinstance(error.code, int) else 0 if error.code is None else 1
            if code == 1 and not isinstance(error.code, int):
                sys.stderr.write(str(error.code) + "\n")
        except BaseException as error:
            import traceback
            _thread._ends_raised()
            _thread._uncaught(error)
            sys.stderr.write(f"Process {self.name}:\n")
            traceback.print_exception(error)
        finally:
            if self._exitcode is None:
                self._exitcode = code
            if self in _children:
                _children.remove(self)
            self._done.release()

    def join(self, timeout=None):
        """Wait until child process terminates."""
        self._check_closed()
        assert self._done is not None, "can only join a started process"
        assert self._parent_pid == os.getpid(), "can only join a child process"
        if self._done.acquire(True, -1 if timeout is None else max(0, timeout)):
            self._done.release()

    def is_alive(self):
        self._check_closed()
        if self is current_process():
            return True
        return self._done is not None and self._exitcode is None

    def terminate(self):
        self._check_closed()
        if self._done is not None and self._exitcode is None:
            raise NotImplementedError("a process that is at work cannot be stopped from outside in the simulated world: "
                                      "let it look at an Event or a queue")

    kill = terminate

    def close(self):
        if self._done is not None and self._exitcode is None:
            raise ValueError("Cannot close a process while it is still running. You should first call join() or terminate().")
        self._closed = True

    def _check_closed(self):
        if self._closed:
            raise ValueError("process object is closed")

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        assert isinstance(name, str), "name must be a string"
        self._name = name

    @property
    def daemon(self):
        return self._daemon

    @daemon.setter
    def daemon(self, value):
        assert self._done is None, "process has already started"
        self._daemon = value

    @property
    def exitcode(self):
        self._check_closed()
        return self._exitcode

    @property
    def pid(self):
        self._check_closed()
        return self._pid if self is not _main_process else os.getpid()

    ident = pid

    @property
    def sentinel(self):
        self._check_closed()
        if self._done is None:
            raise ValueError("process not started")
        return self._done

    def __repr__(self):
        if self is current_process():
            status = "started"
        elif self._closed:
            status = "closed"
        elif self._done is None:
            status = "initial"
        else:
            status = "started" if self._exitcode is None else "stopped"
        info = [type(self).__name__, f"name={self._name!r}"]
        if self._pid is not None:
            info.append(f"pid={self._pid}")
        info.append(f"parent={self._parent_pid}")
        info.append(status)
        if self._exitcode is not None:
            info.append(f"exitcode={self._exitcode}")
        if self._daemon:
            info.append("daemon")
        return f"<{' '.join(info)}>"

    _shared_by_processes = True


class Process(BaseProcess):
    __module__ = "multiprocessing.context"


def _given(value):
    """An argument of a process as the child has it after fork(): a copy, where there can be one."""
    if hasattr(value, "_shared_by_processes"):
        return value
    try:
        return _processes.deepcopy(value)
    except Exception:
        return value


class _MainProcess(BaseProcess):
    def __init__(self):
        self._identity = ()
        self._name = "MainProcess"
        self._parent_pid, self._parent_name = 1, None
        self._daemon = self._closed = False
        self._target, self._args, self._kwargs = None, (), {}
        self._children_numbers = itertools.count(1)
        self._pid = self._exitcode = self._done = None


_main_process = _MainProcess()
_numbers = itertools.count(1)
_current = {}    # ident of a process's main thread: the process
_children = []   # started and not ended


def current_process():
    """Return process object representing the current process."""
    process = _current.get(_thread.get_ident())
    if process is None and _current:
        number = os.getpid()
        process = next((each for each in _current.values() if each._pid == number), None)
    return process or _main_process


class _PoolWorker(BaseProcess):
    """Who a worker of a pool is, for current_process() in it."""

    def __init__(self):
        number = next(_pool_numbers)
        self._identity = (number,)
        self._name = _thread._get_worker_name() or f"ForkPoolWorker-{number}"
        self._parent_pid, self._parent_name = os.getppid(), "MainProcess"
        self._daemon, self._closed = True, False
        self._target, self._args, self._kwargs = None, (), {}
        self._children_numbers = itertools.count(1)
        self._pid = os.getpid()
        self._exitcode = self._done = None


_pool_numbers = itertools.count(1)


def _enter_pool_worker():
    _current[_thread.get_ident()] = _PoolWorker()
    threading._name_main_of_process()


class _ParentProcess:
    def __init__(self, name, pid):
        self.name, self.pid, self.ident = name, pid, pid

    def is_alive(self):
        return True


def parent_process():
    me = current_process()
    return None if me is _main_process else _ParentProcess(me._parent_name, me._parent_pid)


def active_children():
    """Return list of process objects corresponding to live child processes."""
    pid = os.getpid()
    return [each for each in _children if each._parent_pid == pid]


def _join_children_of(process):
    for each in list(_children):
        if each._parent_pid == process.pid and not each._daemon:
            each.join()


atexit.register(lambda: _join_children_of(_main_process))


def cpu_count():
    """Returns the number of CPUs in the system."""
    return os.cpu_count()


def freeze_support():
    pass


# --- What processes share

class _Shared:
    """Is one and the same in all processes."""
    _shared_by_processes = True

    def __deepcopy__(self, memo):
        return self

    __copy__ = None


class _LockBase(_Shared):
    def __init__(self, made):
        self._lock = made
        self.acquire, self.release = made.acquire, made.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)


class _Lock(_LockBase):
    def __repr__(self):
        return f"<Lock(owner={'None' if not self._lock.locked() else 'SomeOtherProcess'})>"

    def locked(self):
        return self._lock.locked()


class _RLock(_LockBase):
    pass


class _Semaphore(_LockBase):
    def get_value(self):
        return self._lock._value


def Lock():
    return _Lock(threading.Lock())


def RLock():
    return _RLock(threading.RLock())


def Semaphore(value=1):
    return _Semaphore(threading.Semaphore(value))


def BoundedSemaphore(value=1):
    return _Semaphore(threading.BoundedSemaphore(value))


class _Event(_Shared, threading.Event):
    pass


class _Condition(_Shared, threading.Condition):
    pass


class _Barrier(_Shared, threading.Barrier):
    pass


def Event():
    return _Event()


def Condition(lock=None):
    return _Condition(getattr(lock, "_lock", lock))


def Barrier(parties, action=None, timeout=None):
    return _Barrier(parties, action, timeout)


class _Queue(_Shared):
    _made = queue.Queue

    def __init__(self, maxsize=0):
        self._queue = self._made(maxsize)
        self._closed = False

    def put(self, obj, block=True, timeout=None):
        if self._closed:
            raise ValueError(f"Queue {self!r} is closed")
        try:
            obj = _processes.sent(obj)
        except Exception:
            # CPython pickles in a thread behind the queue, which says so and goes on.
            import traceback
            traceback.print_exc()
            return
        self._queue.put(obj, block, timeout)

    def get(self, block=True, timeout=None):
        if self._closed:
            raise ValueError(f"Queue {self!r} is closed")
        return self._queue.get(block, timeout)

    def put_nowait(self, obj):
        self.put(obj, False)

    def get_nowait(self):
        return self.get(False)

    def qsize(self):
        return self._queue.qsize()

    def empty(self):
        return self._queue.empty()

    def full(self):
        return self._queue.full()

    def close(self):
        self._closed = True

    def join_thread(self):
        assert self._closed, "Queue %r not closed" % self

    def cancel_join_thread(self):
        pass

    def __repr__(self):
        return f"<multiprocessing.queues.{type(self).__name__.strip('_')} object at {id(self):#x}>"


class _JoinableQueue(_Queue):
    def task_done(self):
        self._queue.task_done()

    def join(self):
        self._queue.join()


class _SimpleQueue(_Shared):
    def __init__(self):
        self._queue = queue.SimpleQueue()

    def put(self, obj):
        self._queue.put(_processes.sent(obj))

    def get(self):
        return self._queue.get()

    def empty(self):
        return self._queue.empty()

    def close(self):
        pass


def Queue(maxsize=0):
    _use()
    return _Queue(maxsize)


def JoinableQueue(maxsize=0):
    return _JoinableQueue(maxsize)


def SimpleQueue():
    return _SimpleQueue()


class _Connection(_Shared):
    """One end of a pipe."""

    def __init__(self, incoming, outgoing):
        self._incoming, self._outgoing = incoming, outgoing
        self.readable, self.writable = incoming is not None, outgoing is not None
        self.closed = False

    def _check(self, way, what):
        if self.closed:
            raise OSError("handle is closed")
        if way is None:
            raise OSError(f"connection is {what}-only")

    def send(self, obj):
        self._check(self._outgoing, "read")
        if self._outgoing.reader_closed:
            raise BrokenPipeError(32, "Broken pipe")
        self._outgoing.items.put(_processes.sent(obj))

    def recv(self):
        self._check(self._incoming, "write")
        while True:
            if self._incoming.writer_closed and self._incoming.items.empty():
                raise EOFError
            item = self._incoming.items.get()
            if item is not _CLOSED:
                return item

    send_bytes = send
    recv_bytes = recv

    def poll(self, timeout=0.0):
        self._check(self._incoming, "write")
        end = None if timeout is None else threading._time() + timeout
        while self._incoming.items.empty() and not self._incoming.writer_closed:
            left = None if end is None else end - threading._time()
            if left is not None and left <= 0:
                return False
            try:
                item = self._incoming.items.get(True, left)
            except Empty:
                return False
            with self._incoming.items.mutex:
                self._incoming.items.queue.appendleft(item)
            return True
        return True

    def close(self):
        if self.closed:
            return
        self.closed = True
        if self._outgoing is not None:
            self._outgoing.writer_closed = True
            self._outgoing.items.put(_CLOSED)
        if self._incoming is not None:
            self._incoming.reader_closed = True

    def fileno(self):
        return 3

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.close()


class _Way:
    def __init__(self):
        self.items = queue.Queue()
        self.reader_closed = self.writer_closed = False


_CLOSED = object()


def Pipe(duplex=True):
    """Returns two connection objects connected by a pipe."""
    there, back = _Way(), _Way() if duplex else None
    return _Connection(there, back), _Connection(back, there)


# --- Values

_ZERO = {"c": b"\x00", "u": "\x00", "f": 0.0, "d": 0.0}
_BITS = {"b": 8, "h": 16, "i": 32, "l": 64, "q": 64}
_CTYPES = {"c_int": "i", "c_long": "l", "c_longlong": "q", "c_double": "d", "c_float": "f", "c_bool": "?", "c_char": "c",
           "c_short": "h", "c_byte": "b", "c_uint": "I", "c_ulong": "L"}


def _code(typecode):
    return _CTYPES[typecode.__name__] if not isinstance(typecode, str) else typecode


def _fit(code, value):
    if code in ("f", "d"):
        import struct
        return float(value) if code == "d" else struct.unpack("f", struct.pack("f", value))[0]
    if code == "?":
        return bool(value)
    if code in ("c", "u"):
        return value
    if not isinstance(value, int):
        raise TypeError(f"an integer is required (got type {type(value).__name__})" if hasattr(value, "__index__") else
                        f"'{type(value).__name__}' object cannot be interpreted as an integer")
    bits = _BITS[code.lower()]
    value &= (1 << bits) - 1
    return value - (1 << bits) if code.islower() and value >> (bits - 1) else value


class _Synchronized(_Shared):
    def __init__(self, lock):
        self._lock = lock
        if lock is not None:
            self.acquire, self.release = lock.acquire, lock.release

    def get_lock(self):
        return self._lock

    def get_obj(self):
        return self

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)


class _Value(_Synchronized):
    def __init__(self, typecode, *args, lock=True):
        super().__init__(RLock() if lock is True else lock or None)
        self._typecode = _code(typecode)
        self._value = _fit(self._typecode, *args) if args else _ZERO.get(self._typecode, 0)

    @property
    def value(self):
        return self._value

    @value.setter
    def value(self, value):
        self._value = _fit(self._typecode, value)

    def __repr__(self):
        return f"<Synchronized wrapper for c_{ {'i': 'int', 'd': 'double', 'l': 'long', 'f': 'float'}.get(self._typecode, self._typecode)}({self._value!r})>"


class _Array(_Synchronized):
    def __init__(self, typecode, size_or_initializer, *, lock=True):
        super().__init__(RLock() if lock is True else lock or None)
        self._typecode = code = _code(typecode)
        if isinstance(size_or_initializer, int):
            self._items = [_ZERO.get(code, 0)] * size_or_initializer
        else:
            self._items = [_fit(code, each if code != "c" or isinstance(each, bytes) else bytes([each])) for each in size_or_initializer]

    def __len__(self):
        return len(self._items)

    def __getitem__(self, i):
        return self._items[i]

    def __setitem__(self, i, value):
        if isinstance(i, slice):
            values = [_fit(self._typecode, each) for each in value]
            if len(values) != len(self._items[i]):
                raise ValueError("Can only assign sequence of same size")
            self._items[i] = values
        else:
            self._items[i] = _fit(self._typecode, value)

    def __iter__(self):
        return iter(self._items)

    @property
    def value(self):
        return b"".join(self._items).partition(b"\x00")[0]


def Value(typecode_or_type, *args, lock=True):
    return _Value(typecode_or_type, *args, lock=lock)


def Array(typecode_or_type, size_or_initializer, *, lock=True):
    return _Array(typecode_or_type, size_or_initializer, lock=lock)


def RawValue(typecode_or_type, *args):
    return _Value(typecode_or_type, *args, lock=None)


def RawArray(typecode_or_type, size_or_initializer):
    return _Array(typecode_or_type, size_or_initializer, lock=None)


# --- Managers: what they make is shared, as through their proxies

class _Proxied(_Shared):
    _typeid = None

    def __repr__(self):
        return f"<{type(self).__name__} object, typeid {self._typeid!r} at {id(self):#x}>"

    def _callmethod(self, methodname, args=(), kwds={}):
        return getattr(self, methodname)(*args, **kwds)

    def _getvalue(self):
        return _processes.deepcopy(self._plain(self))


class DictProxy(_Proxied, dict):
    __module__ = "multiprocessing.managers"
    _typeid = "dict"
    _plain = dict

    def __str__(self):
        return dict.__repr__(self)

    def __reduce__(self):
        return dict, (dict(self),)


class ListProxy(_Proxied, list):
    __module__ = "multiprocessing.managers"
    _typeid = "list"
    _plain = list

    def __str__(self):
        return list.__repr__(self)

    def __reduce__(self):
        return list, (list(self),)


class Namespace(_Shared):
    def __init__(self, /, **kwds):
        self.__dict__.update(kwds)

    def __repr__(self):
        return "Namespace(%s)" % ", ".join([f"{k}={v!r}" for k, v in sorted(self.__dict__.items()) if not k.startswith("_")])


class _ManagerQueue(_Queue):
    def task_done(self):
        self._queue.task_done()

    def join(self):
        self._queue.join()


class SyncManager(_Shared):
    Lock, RLock, Semaphore, BoundedSemaphore = map(staticmethod, (Lock, RLock, Semaphore, BoundedSemaphore))
    Event, Condition, Barrier = map(staticmethod, (Event, Condition, Barrier))

    def dict(self, *args, **kwds):
        return DictProxy(*args, **kwds)

    def list(self, *args):
        return ListProxy(*args)

    def Namespace(self, **kwds):
        return Namespace(**kwds)

    def Value(self, typecode, value, lock=True):
        made = _Value("u", "", lock=None)
        made._value = value
        return made

    def Array(self, typecode, sequence, lock=True):
        return _Array(typecode, sequence, lock=None)

    def Queue(self, maxsize=0):
        return _ManagerQueue(maxsize)

    JoinableQueue = Queue

    def Pool(self, *args, **kwds):
        return Pool(*args, **kwds)

    def start(self, *args):
        pass

    def shutdown(self):
        pass

    def connect(self):
        raise NotImplementedError("managers of other computers are not simulated")

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        pass


def Manager():
    """Returns a manager: what it makes is shared by all processes."""
    return SyncManager()


def Pool(processes=None, initializer=None, initargs=(), maxtasksperchild=None):
    from multiprocessing.pool import Pool
    return Pool(processes, initializer, initargs, maxtasksperchild)


# --- Contexts

class _Context:
    def __init__(self, method):
        self._method = method

    def __getattr__(self, name):
        if name in __all__ or name == "Process":
            return globals()[name]
        raise AttributeError(name)

    def get_start_method(self, allow_none=False):
        return self._method

    def set_start_method(self, method, force=False):
        set_start_method(method, force)

    def get_context(self, method=None):
        return get_context(method)


_METHODS = ("fork", "spawn", "forkserver")
_start_method = None


def get_all_start_methods():
    return list(_METHODS)


def get_context(method=None):
    if method is not None and method not in _METHODS:
        raise ValueError("cannot find context for %r" % method)
    return _Context(method or _start_method or "fork")


def get_start_method(allow_none=False):
    if not allow_none:
        _use()
    return _start_method


def _use():
    """From its first use on, the start method stays as it is."""
    global _start_method
    _start_method = _start_method or "fork"


def set_start_method(method, force=False):
    global _start_method
    if _start_method is not None and not force:
        raise RuntimeError("context has already been set")
    if method is not None and method not in _METHODS:
        raise ValueError("cannot find context for %r" % method)
    _start_method = method


def get_logger():
    import logging
    return logging.getLogger("multiprocessing")


def log_to_stderr(level=None):
    import logging
    logger = get_logger()
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("[%(levelname)s/%(processName)s] %(message)s"))
    logger.addHandler(handler)
    if level:
        logger.setLevel(level)
    return logger
