"""asyncio of CPython 3.11 on the simulated machine.

What waits, wakes and is done often is native (module _asyncio); here is the rest, written for this engine."""

import sys
import _asyncio
from _asyncio import *  # noqa: F403
from _asyncio import (_GatheringFuture, _UnixSelectorEventLoop, _get_running_loop, _set_running_loop,  # noqa: F401
                      _wrap_awaitable)

# Numbers of WaitKind (core/base/trace_sink.h): what the chart says of who waits.
_CONDITION, _BARRIER = 6, 8

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"
TimeoutError = TimeoutError


class SendfileNotAvailableError(RuntimeError):
    __module__ = "asyncio.exceptions"


class IncompleteReadError(EOFError):
    __module__ = "asyncio.exceptions"

    def __init__(self, partial, expected):
        wanted = "undefined" if expected is None else repr(expected)
        super().__init__(f"{len(partial)} bytes read on a total of {wanted} expected bytes")
        self.partial = partial
        self.expected = expected

    def __reduce__(self):
        return type(self), (self.partial, self.expected)


class LimitOverrunError(Exception):
    __module__ = "asyncio.exceptions"

    def __init__(self, message, consumed):
        super().__init__(message)
        self.consumed = consumed

    def __reduce__(self):
        return type(self), (self.args[0], self.consumed)


class BrokenBarrierError(RuntimeError):
    __module__ = "asyncio.exceptions"


# --- Policies and the current loop

class AbstractEventLoop:
    __module__ = "asyncio.events"


class AbstractServer:
    __module__ = "asyncio.events"


class AbstractEventLoopPolicy:
    __module__ = "asyncio.events"

    def get_event_loop(self):
        raise NotImplementedError  #@ asyncio/events.py:621

    def set_event_loop(self, loop):
        raise NotImplementedError  #@ asyncio/events.py:625

    def new_event_loop(self):
        raise NotImplementedError  #@ asyncio/events.py:631

    def get_child_watcher(self):
        raise NotImplementedError  #@ asyncio/events.py:637

    def set_child_watcher(self, watcher):
        raise NotImplementedError  #@ asyncio/events.py:641


class BaseDefaultEventLoopPolicy(AbstractEventLoopPolicy):
    __module__ = "asyncio.events"
    _loop_factory = None

    def get_event_loop(self):
        return _asyncio.native_loop_of_thread()

    def set_event_loop(self, loop):
        _asyncio.native_set_event_loop(loop)

    def new_event_loop(self):
        return self._loop_factory()


class _UnixDefaultEventLoopPolicy(BaseDefaultEventLoopPolicy):
    __module__ = "asyncio.unix_events"
    _loop_factory = _UnixSelectorEventLoop

    def get_child_watcher(self):
        raise NotImplementedError("other programs are not simulated: there are no child watchers")

    set_child_watcher = get_child_watcher


DefaultEventLoopPolicy = _UnixDefaultEventLoopPolicy
SelectorEventLoop = BaseEventLoop = _UnixSelectorEventLoop
_policy = None


def get_event_loop_policy():
    global _policy
    if _policy is None:
        _policy = DefaultEventLoopPolicy()
    return _policy


def set_event_loop_policy(policy):
    global _policy
    if policy is not None and not isinstance(policy, AbstractEventLoopPolicy):
        raise TypeError("policy must be an instance of AbstractEventLoopPolicy or None, "  #@ asyncio/events.py:771 | raise TypeError(f"policy must be an instance of AbstractEventLoopPolicy or None, not '{type(policy).__name__}'")
                        f"not '{type(policy).__name__}'")
    _policy = policy
    _asyncio.use_policy(None if type(policy) is DefaultEventLoopPolicy else policy)


def get_event_loop():
    if _policy is None:
        return _asyncio.native_get_event_loop()
    return _get_running_loop() or _policy.get_event_loop()


def set_event_loop(loop):
    get_event_loop_policy().set_event_loop(loop)


def new_event_loop():
    if _policy is None:
        return _asyncio.native_new_event_loop()
    return _policy.new_event_loop()


def _add_loop_methods():
    """What of a loop's methods needs coroutines, or is not simulated."""
    async def shutdown_asyncgens(self):
        closing = _asyncio.generators_of(self)
        if not closing:
            return
        results = await gather(*[each.aclose() for each in closing], return_exceptions=True)
        for result, each in zip(results, closing):
            if isinstance(result, Exception):
                self.call_exception_handler({
                    "message": f"an error occurred during closing of asynchronous generator {each!r}",
                    "exception": result, "asyncgen": each})

    async def shutdown_default_executor(self):
        executor, pool = _asyncio.refuse_jobs(self)
        if executor is None and not pool:
            return
        # A thread waits for the workers, so that the loop goes on meanwhile: they may wait for it.
        import threading
        future = self.create_future()

        def _do_shutdown():
            try:
                if executor is not None:
                    executor.shutdown(wait=True)
                _asyncio.shutdown_pool(self)
                if not self.is_closed():
                    self.call_soon_threadsafe(future.set_result, None)
            except Exception as error:
                if not self.is_closed():
                    self.call_soon_threadsafe(future.set_exception, error)
        thread = threading.Thread(target=_do_shutdown)
        thread.start()
        try:
            await future
        finally:
            thread.join()

    def _create_closing_task(self, step):
        return self.create_task(step)

    async def getaddrinfo(self, host, port, *, family=0, type=0, proto=0, flags=0):
        import socket
        await sleep(0)
        return socket.getaddrinfo(host, port, family, type, proto, flags)

    def add_signal_handler(self, sig, callback, *args):
        """Calls the callback in this loop when the script sends itself the signal."""
        if iscoroutine(callback) or iscoroutinefunction(callback):
            raise TypeError("coroutines cannot be used with add_signal_handler()")
        signal = _check_signal(sig)
        if self.is_closed():
            raise RuntimeError("Event loop is closed")
        if not signal._in_main_thread():
            raise RuntimeError("set_wakeup_fd only works in main thread of the main interpreter")
        try:
            signal.signal(sig, lambda signum, frame: None)
        except OSError:
            raise RuntimeError(f"sig {sig} cannot be caught")
        signal._of_loops[int(sig)] = (self, callback, args)

    def remove_signal_handler(self, sig):
        signal = _check_signal(sig)
        if signal._of_loops.pop(int(sig), None) is None:
            return False
        signal.signal(sig, signal.default_int_handler if sig == signal.SIGINT else signal.SIG_DFL)
        return True

    def _check_signal(sig):
        import signal
        if not isinstance(sig, int):
            raise TypeError(f"sig must be an int, not {sig!r}")
        if not 1 <= sig < signal.NSIG:
            raise ValueError(f"invalid signal number {sig}")
        return signal

    async def create_connection(self, protocol_factory, host=None, port=None, **options):
        """Connect to a server; returns (transport, protocol)."""
        import asyncio.protocols as protocols
        return await protocols.connect(self, protocol_factory, host, port)

    async def create_server(self, protocol_factory, host=None, port=None, *, start_serving=True, **options):
        """Start a server on this computer: each connection gets a protocol of its own."""
        import asyncio.protocols as protocols
        return await protocols.serve(self, protocol_factory, host, port, start_serving)

    def refuse(name, what):
        async def method(self, *args, **options):
            raise NotImplementedError(f"{what} are not simulated: loop.{name}() cannot be used")
        method.__name__ = name
        return method

    refused = [refuse(*each) for each in (
        ("create_datagram_endpoint", "datagrams"), ("subprocess_exec", "other programs"), ("subprocess_shell", "other programs"),
        ("create_unix_connection", "Unix sockets"), ("create_unix_server", "Unix sockets"), ("connect_read_pipe", "pipes"),
        ("connect_write_pipe", "pipes"), ("sock_recv", "raw sockets"), ("sock_sendall", "raw sockets"),
        ("sock_connect", "raw sockets"), ("sock_accept", "raw sockets"))]

    for function in (shutdown_asyncgens, shutdown_default_executor, _create_closing_task, getaddrinfo, add_signal_handler,
                     remove_signal_handler, create_connection, create_server, *refused):
        function.__qualname__ = "BaseEventLoop." + function.__name__
        _asyncio.add_method(function)


# --- Coroutines

class _IsCoroutineMarker:
    pass


_is_coroutine = _IsCoroutineMarker()


def _source_traceback():
    """Where what a loop makes in debug mode was made (format_helpers.extract_stack)."""
    from traceback import extract_stack
    return extract_stack(sys._getframe(1), 10)


def _add_place(source, filename, lineno, name, line, inner):
    from traceback import FrameSummary
    source.insert(len(source) - inner, FrameSummary(filename, lineno, name, line=line))
    del source[:-10]


def _created_at(what, source):
    """What default_exception_handler shows of it."""
    from traceback import format_list
    return f"{what} created at (most recent call last):\n" + "".join(format_list(source)).rstrip()


def iscoroutinefunction(func):
    """Return True if func is a decorated coroutine function."""
    import inspect
    return inspect.iscoroutinefunction(func) or getattr(func, "_is_coroutine", None) is _is_coroutine


def coroutine(func):
    """The decorator of Python 3.4: a generator that is awaited by `yield from`."""
    import inspect
    import types
    if inspect.iscoroutinefunction(func):
        return func
    if inspect.isgeneratorfunction(func):
        made = types.coroutine(func)
    else:
        def plain(*args, **keywords):
            result = func(*args, **keywords)
            if isfuture(result) or inspect.isgenerator(result):
                result = yield from result
            elif hasattr(result, "__await__"):
                result = yield from result.__await__()
            return result
        plain.__name__ = func.__name__
        plain.__qualname__ = func.__qualname__
        made = types.coroutine(plain)
    try:
        made._is_coroutine = _is_coroutine
    except AttributeError:
        pass
    return made


# --- wait, as_completed, shield

def _release_waiter(waiter, *args):  #@ asyncio/tasks.py:421
    if not waiter.done():
        waiter.set_result(None)


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):  #@ asyncio/tasks.py:389
    """Wait for the futures or tasks given to complete; returns two sets: (done, pending)."""
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f"expect a list of futures, not {type(fs).__name__}")  #@ asyncio/tasks.py:406
    if not fs:
        raise ValueError("Set of Tasks/Futures is empty.")  #@ asyncio/tasks.py:408 | raise ValueError('Set of Tasks/Futures is empty.')
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return_when value: {return_when}")  #@ asyncio/tasks.py:410 | raise ValueError(f'Invalid return_when value: {return_when}')
    fs = set(fs)
    loop = get_running_loop()
    if any(iscoroutine(each) for each in fs):
        if not _asyncio.generator_coroutines():
            raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")  #@ asyncio/tasks.py:415
        fs = {ensure_future(each, loop=loop) for each in fs}  # as Python 3.4 did
    return await _wait(fs, timeout, return_when, loop)  #@ asyncio/tasks.py:418 | return `await _wait(fs, timeout, return_when, loop)`


async def _wait(fs, timeout, return_when, loop):  #@ asyncio/tasks.py:497
    waiter = _asyncio.group_waiter(loop, "wait", list(fs))
    timer = None
    if timeout is not None:
        timer = loop.call_later(timeout, _release_waiter, waiter)
    _asyncio.watch(waiter, fs, timer)
    left = len(fs)

    def _on_completion(future):  #@ asyncio/tasks.py:509
        nonlocal left
        left -= 1
        if (left <= 0 or return_when == FIRST_COMPLETED or
                return_when == FIRST_EXCEPTION and not future.cancelled() and future.exception() is not None):
            if timer is not None:
                timer.cancel()
            if not waiter.done():
                waiter.set_result(None)

    for each in fs:
        each.add_done_callback(_on_completion)
    try:
        await waiter  #@ asyncio/tasks.py:525
    finally:
        if timer is not None:
            timer.cancel()
        for each in fs:
            each.remove_done_callback(_on_completion)
    done, pending = set(), set()
    for each in fs:
        (done if each.done() else pending).add(each)
    return done, pending


async def wait_for(fut, timeout):  #@ asyncio/tasks.py:426
    """Wait for the single Future or coroutine to complete, with timeout."""
    loop = get_running_loop()
    if timeout is None:
        return await fut  #@ asyncio/tasks.py:442 | return `await fut`
    if timeout <= 0:
        fut = ensure_future(fut, loop=loop)  #@ asyncio/tasks.py:445 | fut = `ensure_future(fut, loop=loop)`
        if fut.done():
            return fut.result()  #@ asyncio/tasks.py:448 | return `fut.result()`
        await _cancel_and_wait(fut, loop)  #@ asyncio/tasks.py:450 | await _cancel_and_wait(fut, loop=loop)
        try:
            return fut.result()  #@ asyncio/tasks.py:452 | return `fut.result()`
        except CancelledError as error:
            raise TimeoutError() from error  #@ asyncio/tasks.py:454 | raise exceptions.TimeoutError() from exc

    waiter = loop.create_future()
    timer = loop.call_later(timeout, _release_waiter, waiter)
    release = _Release(waiter)
    fut = ensure_future(fut, loop=loop)  #@ asyncio/tasks.py:460 | fut = `ensure_future(fut, loop=loop)`
    _asyncio.watch(waiter, (fut,), timer)
    fut.add_done_callback(release)
    try:
        try:
            await waiter  #@ asyncio/tasks.py:466
        except CancelledError:
            if fut.done():
                return fut.result()  #@ asyncio/tasks.py:469 | return `fut.result()`
            # The task must not go on after this has ended.
            fut.remove_done_callback(release)
            await _cancel_and_wait(fut, loop)  #@ asyncio/tasks.py:475 | await _cancel_and_wait(fut, loop=loop)
            raise
        if fut.done():
            return fut.result()  #@ asyncio/tasks.py:479 | return `fut.result()`
        fut.remove_done_callback(release)
        await _cancel_and_wait(fut, loop)  #@ asyncio/tasks.py:485 | await _cancel_and_wait(fut, loop=loop)
        try:
            return fut.result()  #@ asyncio/tasks.py:490 | return `fut.result()`
        except CancelledError as error:
            raise TimeoutError() from error  #@ asyncio/tasks.py:492 | raise exceptions.TimeoutError() from exc
    finally:
        timer.cancel()


_wait_for = wait_for  # what is seldom; the usual is native and follows this
from _asyncio import wait_for  # noqa: E402


class _Release:
    """functools.partial(_release_waiter, waiter), and shown as that."""

    func = staticmethod(_release_waiter)
    keywords = {}

    def __init__(self, waiter):
        self.args = (waiter,)

    def __call__(self, done):
        waiter, = self.args
        if not waiter.done():
            waiter.set_result(None)

    def __repr__(self):
        return f"functools.partial({_release_waiter!r}, {self.args[0]!r})"


_Release.__name__ = "partial"


async def _cancel_and_wait(fut, loop):  #@ asyncio/tasks.py:541
    waiter = loop.create_future()
    _asyncio.watch(waiter, (fut,))
    release = _Release(waiter)
    fut.add_done_callback(release)
    try:
        fut.cancel()
        # Not for `fut` itself: this wait can be cancelled without it.
        await waiter  #@ asyncio/tasks.py:552
    finally:
        fut.remove_done_callback(release)


def as_completed(fs, *, timeout=None):
    """Return an iterator whose values are coroutines: each gives the next result, in order of completion."""
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f"expect an iterable of futures, not {type(fs).__name__}")  #@ asyncio/tasks.py:577
    done = Queue()
    loop = get_event_loop()
    todo = {ensure_future(each, loop=loop) for each in set(fs)}  #@ asyncio/tasks.py:583 | todo = {`ensure_future(f, loop=loop)` for f in set(fs)}
    _asyncio.name_queue(done, "as_completed", list(todo))
    timer = None

    def _on_timeout():  #@ asyncio/tasks.py:586
        for each in todo:
            each.remove_done_callback(_on_completion)
            done.put_nowait(None)
        todo.clear()

    def _on_completion(future):  #@ asyncio/tasks.py:592
        if not todo:
            return
        todo.remove(future)
        done.put_nowait(future)
        if not todo and timer is not None:
            timer.cancel()

    async def _wait_for_one():  #@ asyncio/tasks.py:600
        future = await done.get()  #@ asyncio/tasks.py:601 | f = `await done.get()`
        if future is None:
            raise TimeoutError  #@ asyncio/tasks.py:604 | raise exceptions.TimeoutError
        return future.result()  #@ asyncio/tasks.py:605 | return `f.result()`  # May raise f.exception().

    for each in todo:
        each.add_done_callback(_on_completion)
    if todo and timeout is not None:
        timer = loop.call_later(timeout, _on_timeout)
    for _ in range(len(todo)):
        yield _wait_for_one()


def shield(arg):
    """Wait for a future, shielding it from cancellation."""
    inner = _asyncio._ensure_future(arg)  #@ asyncio/tasks.py:874 | inner = `_ensure_future(arg)`
    if inner.done():
        return inner
    outer = inner.get_loop().create_future()
    _asyncio.watch(outer, (inner,))

    def _inner_done_callback(inner):  #@ asyncio/tasks.py:881
        if outer.cancelled():
            if not inner.cancelled():
                inner.exception()
            return
        if inner.cancelled():
            outer.cancel()
        else:
            error = inner.exception()
            if error is not None:
                outer.set_exception(error)
            else:
                outer.set_result(inner.result())

    def _outer_done_callback(outer):  #@ asyncio/tasks.py:898
        if not inner.done():
            inner.remove_done_callback(_inner_done_callback)

    inner.add_done_callback(_inner_done_callback)
    outer.add_done_callback(_outer_done_callback)
    return outer


# --- Futures of other threads

def _drive(coroutine, error=None):
    """Task.__step for what only behaves like a coroutine: it is driven by its own send() and throw()."""
    while True:
        try:
            yielded = coroutine.send(None) if error is None else coroutine.throw(error)
        except StopIteration as stop:
            return stop.value
        error = None
        try:
            yield yielded
        except GeneratorExit:
            raise
        except BaseException as thrown:
            error = thrown


def _convert_exception(error):
    import concurrent.futures
    kind = type(error)
    if kind is concurrent.futures.CancelledError:
        return CancelledError(*error.args)
    if kind is concurrent.futures.InvalidStateError:
        return InvalidStateError(*error.args)
    return error


def _copy_state(source, target):
    if target.cancelled():
        return
    if source.cancelled():
        target.cancel()
        return
    error = source.exception()
    if error is not None:
        target.set_exception(_convert_exception(error))
    else:
        target.set_result(source.result())


_copy_future_state = _copy_state


def _set_result_unless_cancelled(future, result):
    """Helper setting the result only if the future was not cancelled."""
    if not future.cancelled():
        future.set_result(result)


def _set_concurrent_state(concurrent, source):
    if source.cancelled():
        concurrent.cancel()
    if not concurrent.set_running_or_notify_cancel():
        return
    error = source.exception()
    if error is not None:
        concurrent.set_exception(error)
    else:
        concurrent.set_result(source.result())


def _chain_future(source, destination):
    """Ties two futures together: the result goes one way, cancellation the other."""
    source_loop = source.get_loop() if isfuture(source) else None
    target_loop = destination.get_loop() if isfuture(destination) else None

    def _set_state(future, other):
        if isfuture(future):
            _copy_state(other, future)
        else:
            _set_concurrent_state(future, other)

    def _call_check_cancel(destination):
        if destination.cancelled():
            if source_loop is None or source_loop is target_loop:
                source.cancel()
            else:
                source_loop.call_soon_threadsafe(source.cancel)

    def _call_set_state(source):
        if destination.cancelled() and target_loop is not None and target_loop.is_closed():
            return
        if target_loop is None or target_loop is source_loop:
            _set_state(destination, source)
        else:
            if target_loop.is_closed():
                return
            target_loop.call_soon_threadsafe(_set_state, destination, source)

    destination.add_done_callback(_call_check_cancel)
    source.add_done_callback(_call_set_state)


def wrap_future(future, *, loop=None):
    """Wrap concurrent.futures.Future object."""
    if isfuture(future):
        return future
    import concurrent.futures
    assert isinstance(future, concurrent.futures.Future), (  #@ asyncio/futures.py:413 | assert isinstance(future, concurrent.futures.Future), \
        f"concurrent.futures.Future is expected, got {future!r}")
    if loop is None:
        loop = get_event_loop()
    new_future = loop.create_future()
    _chain_future(future, new_future)
    return new_future


def run_coroutine_threadsafe(coro, loop):
    """Submit a coroutine object to a given event loop; returns a concurrent.futures.Future."""
    if not iscoroutine(coro):
        raise TypeError("A coroutine object is required")  #@ asyncio/tasks.py:913 | raise TypeError('A coroutine object is required')
    import concurrent.futures
    future = concurrent.futures.Future()

    def callback():
        try:
            _chain_future(ensure_future(coro, loop=loop), future)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            if future.set_running_or_notify_cancel():
                future.set_exception(error)
            raise

    loop.call_soon_threadsafe(callback)
    return future


def _submit_to(loop, executor, func, *args):
    future = wrap_future(executor.submit(func, *args), loop=loop)
    _asyncio.job_of(future, getattr(executor, "_prefix", type(executor).__name__))
    return future


def _submit_call(loop, func, args, keywords):
    import contextvars
    import functools
    return loop.run_in_executor(None, functools.partial(contextvars.copy_context().run, func, *args, **keywords))


# --- Runner

def _interrupted():
    """SIGINT has come: the main task of a run is cancelled first, and only if it comes again that is an exception."""
    task = _asyncio.interrupt()
    if task is None:
        return False
    import signal
    if signal._in_main_thread():
        task.cancel()
    else:
        task.get_loop().call_soon_threadsafe(task.cancel)
    return True


def _loop_of_main_thread():
    return _asyncio.main_running_loop()


def _run_by_policy(main, debug):
    """asyncio.run with a policy of the script's own."""
    with Runner(debug=debug) as runner:
        return runner.run(main)  #@ asyncio/runners.py:190 | return `runner.run(main)`


class Runner:
    """Controls the life cycle of an event loop."""
    __module__ = "asyncio.runners"

    def __init__(self, *, debug=None, loop_factory=None):
        self._state = "created"
        self._debug = debug
        self._loop_factory = loop_factory
        self._loop = None
        self._context = None
        self._set_event_loop = False

    def __enter__(self):
        self._lazy_init()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.close()

    def close(self):
        """Shutdown and close event loop."""
        if self._state != "initialized":
            return
        loop = self._loop
        try:
            if isinstance(loop, BaseEventLoop):
                _asyncio.close_runner(loop)
            else:  # what a factory of the script's own has made
                loop.run_until_complete(loop.shutdown_asyncgens())
                loop.run_until_complete(loop.shutdown_default_executor())
                loop.close()
        finally:
            self._loop = None
            self._state = "closed"

    def get_loop(self):
        """Return embedded event loop."""
        self._lazy_init()
        return self._loop

    def run(self, coro, *, context=None):
        """Run a coroutine inside the embedded event loop."""
        if not iscoroutine(coro):
            raise ValueError("a coroutine was expected, got {!r}".format(coro))  #@ asyncio/runners.py:89
        if _get_running_loop() is not None:
            raise RuntimeError(  #@ asyncio/runners.py:93
                "Runner.run() cannot be called from a running event loop")
        self._lazy_init()  #@ asyncio/runners.py:96
        if context is None:
            context = self._context
        task = self._loop.create_task(coro, context=context)
        _asyncio.begin_main(task)
        try:
            result = self._loop.run_until_complete(task)  #@ asyncio/runners.py:118 | return `self._loop.run_until_complete(task)`
        except CancelledError:
            if _asyncio.end_main():
                raise KeyboardInterrupt()  #@ asyncio/runners.py:123
            raise
        except BaseException:
            _asyncio.end_main()
            raise
        _asyncio.end_main()
        return result

    def _lazy_init(self):
        if self._state == "closed":
            raise RuntimeError("Runner is closed")  #@ asyncio/runners.py:133
        if self._state == "initialized":
            return
        if self._loop_factory is None:
            self._loop = new_event_loop()
            if not self._set_event_loop:
                set_event_loop(self._loop)
                self._set_event_loop = True
        else:
            self._loop = self._loop_factory()
        if self._debug is not None:
            self._loop.set_debug(self._debug)
        import contextvars
        self._context = contextvars.copy_context()
        self._state = "initialized"


# --- timeout

class Timeout:
    """Asynchronous context manager for cancelling overdue coroutines."""
    __module__ = "asyncio.timeouts"

    def __init__(self, when):
        self._state = "created"
        self._timeout_handler = None
        self._task = None
        self._when = when

    def when(self):
        return self._when

    def reschedule(self, when):
        assert self._state != "created"  #@ asyncio/timeouts.py:40 | assert `self._state is not _State.CREATED`
        if self._state != "active":
            raise RuntimeError(f"Cannot change state of {self._state} Timeout")  #@ asyncio/timeouts.py:42 | raise RuntimeError(
        self._when = when
        outer = self._outer
        _asyncio.limit(self._task, when if outer is None else outer if when is None else min(when, outer))
        if self._timeout_handler is not None:
            self._timeout_handler.cancel()
        if when is None:
            self._timeout_handler = None
        else:
            loop = get_running_loop()
            if when <= loop.time():
                self._timeout_handler = loop.call_soon(self._on_timeout)
            else:
                self._timeout_handler = loop.call_at(when, self._on_timeout)

    def expired(self):
        return self._state in ("expiring", "expired")

    def __repr__(self):
        info = [""]
        if self._state == "active":
            when = round(self._when, 3) if self._when is not None else None
            info.append(f"when={when}")
        return f"<Timeout [{self._state}]{' '.join(info)}>"

    async def __aenter__(self):
        self._state = "active"
        self._task = current_task()
        self._cancelling = self._task.cancelling()
        if self._task is None:
            raise RuntimeError("Timeout should be used inside a task")  #@ asyncio/timeouts.py:76
        self._outer = _asyncio.limit(self._task, None)
        self.reschedule(self._when)
        return self

    async def __aexit__(self, exc_type, exc_val, exc_tb):
        assert self._state in ("active", "expiring")
        _asyncio.limit(self._task, self._outer)
        if self._timeout_handler is not None:
            self._timeout_handler.cancel()
            self._timeout_handler = None
        if self._state == "expiring":
            self._state = "expired"
            if self._task.uncancel() <= 0 and exc_type is CancelledError:
                raise TimeoutError  #@ asyncio/timeouts.py:98
        elif self._state == "active":
            self._state = "finished"
        return None

    def _on_timeout(self):
        assert self._state == "active"
        self._task.cancel()
        self._state = "expiring"
        self._timeout_handler = None


def timeout(delay):
    """Timeout async context manager; `delay` in seconds or None."""
    return Timeout(get_running_loop().time() + delay if delay is not None else None)


def timeout_at(when):
    """Schedule the timeout at absolute time."""
    return Timeout(when)


# --- TaskGroup

class TaskGroup:
    """Asynchronous context manager for managing groups of tasks."""
    __module__ = "asyncio.taskgroups"

    def __init__(self):
        self._entered = False
        self._exiting = False
        self._aborting = False
        self._loop = None
        self._parent_task = None
        self._parent_cancel_requested = False
        self._tasks = set()
        self._errors = []
        self._base_error = None
        self._on_completed_fut = None

    def __repr__(self):
        info = [""]
        if self._tasks:
            info.append(f"tasks={len(self._tasks)}")
        if self._errors:
            info.append(f"errors={len(self._errors)}")
        if self._aborting:
            info.append("cancelling")
        elif self._entered:
            info.append("entered")
        return f"<TaskGroup{' '.join(info)}>"

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError(f"TaskGroup {self!r} has been already entered")  #@ asyncio/taskgroups.py:42 | raise RuntimeError(
        self._entered = True
        if self._loop is None:
            self._loop = get_running_loop()
        self._parent_task = current_task(self._loop)
        if self._parent_task is None:
            raise RuntimeError(f"TaskGroup {self!r} cannot determine the parent task")  #@ asyncio/taskgroups.py:51 | raise RuntimeError(
        return self

    async def __aexit__(self, et, exc, tb):
        self._exiting = True
        if exc is not None and self._is_base_error(exc) and self._base_error is None:
            self._base_error = exc
        propagate = exc if et is CancelledError else None
        if self._parent_cancel_requested:
            # The parent was cancelled by this group only: nothing to propagate.
            if self._parent_task.uncancel() == 0:
                propagate = None
        if et is not None and not self._aborting:
            self._abort()
        while self._tasks:
            if self._on_completed_fut is None:
                self._on_completed_fut = _asyncio.group_waiter(self._loop, "TaskGroup", list(self._tasks))
                _asyncio.watch(self._on_completed_fut, self._tasks)
            try:
                await self._on_completed_fut  #@ asyncio/taskgroups.py:98
            except CancelledError as error:
                if not self._aborting:
                    # The parent itself is cancelled.
                    propagate = error
                    self._abort()
            self._on_completed_fut = None
        assert not self._tasks
        if self._base_error is not None:
            raise self._base_error  #@ asyncio/taskgroups.py:117
        if propagate and not self._errors:
            raise propagate  #@ asyncio/taskgroups.py:122 | raise propagate_cancellation_error
        if et is not None and et is not CancelledError:
            self._errors.append(exc)
        if self._errors:
            try:
                group = BaseExceptionGroup("unhandled errors in a TaskGroup", self._errors)
                raise group from None  #@ asyncio/taskgroups.py:133 | raise me from None
            finally:
                self._errors = None

    def create_task(self, coro, *, name=None, context=None):
        """Create a new task in this group and return it."""
        if not self._entered:
            raise RuntimeError(f"TaskGroup {self!r} has not been entered")  #@ asyncio/taskgroups.py:139
        if self._exiting and not self._tasks:
            raise RuntimeError(f"TaskGroup {self!r} is finished")  #@ asyncio/taskgroups.py:141
        if self._aborting:
            raise RuntimeError(f"TaskGroup {self!r} is shutting down")  #@ asyncio/taskgroups.py:143
        if context is None:
            task = self._loop.create_task(coro)
        else:
            task = self._loop.create_task(coro, context=context)
        if name is not None:
            task.set_name(name)
        if source := getattr(task, "_source_traceback", None):
            _add_place(source, "/usr/lib/python3.11/asyncio/taskgroups.py", 145 if context is None else 147, "create_task",
                       "task = self._loop.create_task(coro" + (")" if context is None else ", context=context)"), 0)
        task.add_done_callback(self._on_task_done)
        self._tasks.add(task)
        return task

    def _is_base_error(self, exc):
        return isinstance(exc, (SystemExit, KeyboardInterrupt))

    def _abort(self):
        self._aborting = True
        for task in self._tasks:
            if not task.done():
                task.cancel()

    def _on_task_done(self, task):
        self._tasks.discard(task)
        if self._on_completed_fut is not None and not self._tasks:
            if not self._on_completed_fut.done():
                self._on_completed_fut.set_result(True)
        if task.cancelled():
            return
        exc = task.exception()
        if exc is None:
            return
        self._errors.append(exc)
        if self._is_base_error(exc) and self._base_error is None:
            self._base_error = exc
        if self._parent_task.done():
            self._loop.call_exception_handler({
                "message": f"Task {task!r} has errored out but its parent task {self._parent_task} "
                           "is already completed",
                "exception": exc, "task": task})
            return
        if not self._aborting and not self._parent_cancel_requested:
            self._abort()
            self._parent_cancel_requested = True
            self._parent_task.cancel()


# --- Condition and Barrier

class _Bound:
    """Belongs to the loop in which it was first waited for."""
    _loop = None

    def _get_loop(self):
        loop = get_running_loop()
        if self._loop is None:
            self._loop = loop
        if loop is not self._loop:
            raise RuntimeError(f"{self!r} is bound to a different event loop")
        return loop


class Condition(_Bound):
    """Asynchronous equivalent to threading.Condition."""
    __module__ = "asyncio.locks"

    def __init__(self, lock=None):
        if lock is None:
            lock = Lock()
        self._lock = lock
        self.locked = lock.locked
        self.acquire = lock.acquire
        self.release = lock.release
        self._waiters = []
        self._kind = _CONDITION
        self._resource = 0  # named when somebody waits

    async def __aenter__(self):
        await self.acquire()  #@ asyncio/locks.py:15
        return None

    async def __aexit__(self, exc_type, exc, tb):
        self.release()

    def __repr__(self):
        extra = "locked" if self.locked() else "unlocked"
        if self._waiters:
            extra = f"{extra}, waiters:{len(self._waiters)}"
        return f"<{super().__repr__()[1:-1]} [{extra}]>"

    async def wait(self):
        if not self.locked():
            raise RuntimeError("cannot wait on un-acquired lock")  #@ asyncio/locks.py:260 | raise RuntimeError('cannot wait on un-acquired lock')
        self.release()
        try:
            if not self._resource:
                self._resource = _asyncio.resource(self._kind, self)
            waiter = _asyncio.waiter(self._get_loop(), _CONDITION, self._resource)
            self._waiters.append(waiter)
            try:
                await waiter  #@ asyncio/locks.py:267 | await fut
                return True
            finally:
                self._waiters.remove(waiter)
        finally:
            # The lock is held again even if the wait was cancelled.
            cancelled = False
            while True:
                try:
                    await self.acquire()  #@ asyncio/locks.py:277
                    break
                except CancelledError:
                    cancelled = True
            if cancelled:
                raise CancelledError  #@ asyncio/locks.py:283 | raise exceptions.CancelledError

    async def wait_for(self, predicate):
        result = predicate()  #@ asyncio/locks.py:292 | result = `predicate()`
        while not result:
            await self.wait()  #@ asyncio/locks.py:294
            result = predicate()  #@ asyncio/locks.py:295 | result = `predicate()`
        return result

    def notify(self, n=1):
        if not self.locked():
            raise RuntimeError("cannot notify on un-acquired lock")  #@ asyncio/locks.py:311 | raise RuntimeError('cannot notify on un-acquired lock')
        count = 0
        for waiter in self._waiters:
            if count >= n:
                break
            if not waiter.done():
                count += 1
                waiter.set_result(False)

    def notify_all(self):
        self.notify(len(self._waiters))


class Barrier(_Bound):
    """Asyncio equivalent to threading.Barrier."""
    __module__ = "asyncio.locks"

    def __init__(self, parties):
        if parties < 1:
            raise ValueError("parties must be > 0")  #@ asyncio/locks.py:458 | raise ValueError('parties must be > 0')
        self._cond = Condition()
        self._cond._kind = _BARRIER
        self._parties = parties
        self._state = "filling"
        self._count = 0

    def __repr__(self):
        extra = self._state
        if not self.broken:
            extra += f", waiters:{self.n_waiting}/{self.parties}"
        return f"<{super().__repr__()[1:-1]} [{extra}]>"

    async def __aenter__(self):
        return await self.wait()  #@ asyncio/locks.py:476 | return `await self.wait()`

    async def __aexit__(self, *args):
        pass

    async def wait(self):
        async with self._cond:
            await self._block()  #@ asyncio/locks.py:489 | `await self._block()` # Block while the barrier drains or resets.
            try:
                index = self._count
                self._count += 1
                if index + 1 == self._parties:
                    await self._release()  #@ asyncio/locks.py:495
                else:
                    await self._wait()  #@ asyncio/locks.py:497
                return index
            finally:
                self._count -= 1
                self._exit()

    async def _block(self):
        await self._cond.wait_for(lambda: self._state not in ("draining", "resetting"))  #@ asyncio/locks.py:510 | await self._cond.wait_for(
        if self._state == "broken":
            raise BrokenBarrierError("Barrier aborted")  #@ asyncio/locks.py:518 | raise exceptions.BrokenBarrierError("Barrier aborted")

    async def _release(self):
        self._state = "draining"
        self._cond.notify_all()

    async def _wait(self):
        await self._cond.wait_for(lambda: self._state != "filling")  #@ asyncio/locks.py:534 | await self._cond.wait_for(lambda: self._state is not _BarrierState.FILLING)
        if self._state in ("broken", "resetting"):
            raise BrokenBarrierError("Abort or reset of barrier")  #@ asyncio/locks.py:537 | raise exceptions.BrokenBarrierError("Abort or reset of barrier")

    def _exit(self):
        if self._count == 0:
            if self._state in ("resetting", "draining"):
                self._state = "filling"
            self._cond.notify_all()

    async def reset(self):
        async with self._cond:
            if self._count > 0:
                if self._state != "resetting":
                    self._state = "resetting"
            else:
                self._state = "filling"
            self._cond.notify_all()

    async def abort(self):
        async with self._cond:
            self._state = "broken"
            self._cond.notify_all()

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._count if self._state == "filling" else 0

    @property
    def broken(self):
        return self._state == "broken"


class BarrierState:
    __module__ = "asyncio.locks"


# --- Names of the package

_NAMES = {
    "base_events": ["BaseEventLoop"],
    "base_futures": ["isfuture"],
    "constants": [],
    "coroutines": ["coroutine", "iscoroutinefunction", "iscoroutine", "_is_coroutine"],
    "events": ["AbstractEventLoopPolicy", "AbstractEventLoop", "AbstractServer", "Handle", "TimerHandle",
               "get_event_loop_policy", "set_event_loop_policy", "get_event_loop", "set_event_loop",
               "new_event_loop", "_set_running_loop", "get_running_loop", "_get_running_loop"],
    "exceptions": ["BrokenBarrierError", "CancelledError", "InvalidStateError", "TimeoutError",
                   "IncompleteReadError", "LimitOverrunError", "SendfileNotAvailableError"],
    "futures": ["Future", "wrap_future", "isfuture", "_copy_future_state", "_set_result_unless_cancelled", "_chain_future"],
    "locks": ["Lock", "Event", "Condition", "Semaphore", "BoundedSemaphore", "Barrier"],
    "mixins": [],
    "queues": ["Queue", "PriorityQueue", "LifoQueue", "QueueFull", "QueueEmpty"],
    "runners": ["Runner", "run"],
    "tasks": ["Task", "create_task", "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED", "wait", "wait_for",
              "as_completed", "sleep", "gather", "shield", "ensure_future", "run_coroutine_threadsafe",
              "current_task", "all_tasks", "_GatheringFuture", "_wrap_awaitable"],
    "taskgroups": ["TaskGroup"],
    "threads": ["to_thread"],
    "timeouts": ["Timeout", "timeout", "timeout_at"],
    "unix_events": ["SelectorEventLoop", "DefaultEventLoopPolicy"],
    "log": [],
}

__all__ = ("BaseEventLoop",) + tuple(
    name for module in ("coroutines", "events", "exceptions", "futures", "locks") for name in _NAMES[module]
    if name != "coroutine" and name not in ("_is_coroutine",)) + tuple(
    name for module in ("runners", "queues", "tasks", "taskgroups", "threads", "timeouts", "unix_events")
    for name in _NAMES[module] if not name.startswith("_"))

# Python 3.4 called ensure_future `async`, which is a keyword now: only that dialect can say it.
globals()["async"] = ensure_future
__all__ += ("async",)


def _publish():
    """The submodules are views of this one."""
    module_type = type(sys)
    names = globals()
    for title, listed in _NAMES.items():
        module = module_type("asyncio." + title)
        module.__package__ = "asyncio"
        module.__all__ = tuple([name for name in listed if name[:1] != "_"])
        for name in listed:
            setattr(module, name, names[name])
        sys.modules["asyncio." + title] = module
        if title not in ("coroutine", "timeout"):
            names[title] = module


class _Logger:
    """asyncio.log.logger: the logging module comes in only if it is asked for something."""

    def __getattr__(self, name):
        import logging
        return getattr(logging.getLogger("asyncio"), name)


globals()["async"] = ensure_future  # noqa: F405  as Python 3.4 calls it
_publish()
log.logger = base_events.logger = logger = _Logger()  # noqa: F821
_add_loop_methods()
_asyncio.set_library(globals())


# The simulated network comes in only when it is asked for.
_LATER = {
    "streams": ("StreamReader", "StreamWriter", "StreamReaderProtocol", "open_connection", "start_server", "streams"),
    "protocols": ("BaseProtocol", "Protocol", "DatagramProtocol", "SubprocessProtocol", "BufferedProtocol", "BaseTransport",
                  "ReadTransport", "WriteTransport", "Transport", "DatagramTransport", "SubprocessTransport", "protocols"),
}
__all__ = tuple(name for name in __all__ if name != "TaskGroup") + _LATER["streams"][:-1] + _LATER["protocols"][:-1]


def __getattr__(name):
    for title, listed in _LATER.items():
        if name in listed:
            import asyncio.protocols
            import asyncio.streams
            module = sys.modules["asyncio." + title]
            names = globals()
            names[title] = module
            for each in listed[:-1]:
                names[each] = getattr(module, each)
            return names[name]
    raise AttributeError(f"module 'asyncio' has no attribute {name!r}")
