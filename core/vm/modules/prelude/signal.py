"""Signals. Nobody outside sends any in the simulated world: handlers are called for those that the script sends itself."""

from enum import IntEnum

Signals = IntEnum("Signals", {
    "SIGHUP": 1, "SIGINT": 2, "SIGQUIT": 3, "SIGILL": 4, "SIGTRAP": 5, "SIGABRT": 6, "SIGBUS": 7, "SIGFPE": 8,
    "SIGKILL": 9, "SIGUSR1": 10, "SIGSEGV": 11, "SIGUSR2": 12, "SIGPIPE": 13, "SIGALRM": 14, "SIGTERM": 15,
    "SIGSTKFLT": 16, "SIGCHLD": 17, "SIGCONT": 18, "SIGSTOP": 19, "SIGTSTP": 20, "SIGTTIN": 21, "SIGTTOU": 22,
    "SIGURG": 23, "SIGXCPU": 24, "SIGXFSZ": 25, "SIGVTALRM": 26, "SIGPROF": 27, "SIGWINCH": 28, "SIGIO": 29,
    "SIGPWR": 30, "SIGSYS": 31}, module=__name__)
Handlers = IntEnum("Handlers", {"SIG_DFL": 0, "SIG_IGN": 1}, module=__name__)
Sigmasks = IntEnum("Sigmasks", {"SIG_BLOCK": 0, "SIG_UNBLOCK": 1, "SIG_SETMASK": 2}, module=__name__)
for _each in (Signals, Handlers, Sigmasks):
    globals().update(_each.__members__)
del _each
SIGIOT, SIGCLD, SIGPOLL = Signals.SIGABRT, Signals.SIGCHLD, Signals.SIGIO
SIGRTMIN, SIGRTMAX = 34, 64
NSIG = 65
ITIMER_REAL, ITIMER_VIRTUAL, ITIMER_PROF = 0, 1, 2


class ItimerError(OSError):
    pass


def default_int_handler(signalnum, frame, /):
    raise KeyboardInterrupt


_handlers = {2: default_int_handler}
_of_loops = {}  # signal number: (loop, callback, arguments) of loop.add_signal_handler
_IGNORED = (17, 18, 23, 28)  # what SIGCHLD, SIGCONT, SIGURG and SIGWINCH do by default


def _number(signalnum):
    if not isinstance(signalnum, int):
        raise TypeError("'%s' object cannot be interpreted as an integer" % type(signalnum).__name__)
    if not 1 <= signalnum < NSIG:
        raise ValueError("signal number out of range")
    return int(signalnum)


def _in_main_thread():
    import threading
    return threading.current_thread() is threading.main_thread()


def signal(signalnum, handler, /):
    number = _number(signalnum)
    if not callable(handler) and handler not in (0, 1):
        raise TypeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
    if not _in_main_thread():
        raise ValueError("signal only works in main thread of the main interpreter")
    if number in (9, 19):
        raise OSError(22, "Invalid argument")
    _forget_closed_loops()
    old = _handlers.get(number, SIG_DFL)
    _handlers[number] = handler
    return old


def _deliver(number):
    """What happens when the script sends itself a signal. In CPython a handler runs in the main thread as soon as
    that computes or waits in a loop; here the same, but for a main thread that sits in another blocking call."""
    import sys
    _forget_closed_loops()
    if number in _of_loops:
        loop, callback, args = _of_loops[number]
        # By way of the loop's self-pipe: it is read in one iteration, and the callback runs in the next.
        loop.call_soon_threadsafe(lambda: loop.call_soon(callback, *args))
        return
    handler = _handlers.get(number, SIG_DFL)
    if handler == SIG_IGN or (handler == SIG_DFL and number in _IGNORED):
        return
    if handler == SIG_DFL:
        import os
        os._exit(128 + number)
    if handler is default_int_handler and "asyncio" in sys.modules and sys.modules["asyncio"]._interrupted():
        return
    if _in_main_thread():
        handler(number, sys._getframe(1))
        return
    loop = sys.modules["asyncio"]._loop_of_main_thread() if "asyncio" in sys.modules else None
    if loop is None:
        raise NotImplementedError("in the simulated world a signal from another thread reaches the main thread only "
                                  "while that runs an event loop")
    loop.call_soon_threadsafe(handler, number, None)


def getsignal(signalnum, /):
    _forget_closed_loops()
    return _handlers.get(_number(signalnum), SIG_DFL)


def _forget_closed_loops():
    """A loop that is closed has no handlers."""
    for number, (loop, callback, args) in list(_of_loops.items()):
        if loop.is_closed():
            del _of_loops[number]
            _handlers[number] = default_int_handler if number == 2 else SIG_DFL


def strsignal(signalnum, /):
    texts = {1: "Hangup", 2: "Interrupt", 3: "Quit", 6: "Aborted", 9: "Killed", 11: "Segmentation fault", 13: "Broken pipe",
             14: "Alarm clock", 15: "Terminated", 17: "Child exited"}
    return texts.get(_number(signalnum))


def raise_signal(signalnum, /):
    if signalnum != 0:
        _deliver(_number(signalnum))


def pthread_kill(thread_id, signalnum, /):
    _deliver(_number(signalnum))


def valid_signals():
    return {Signals(n) if n in Signals._value2member_map_ else n for n in range(1, NSIG)}


def set_wakeup_fd(fd, /, *, warn_on_full_buffer=True):
    return -1


def siginterrupt(signalnum, flag, /):
    _number(signalnum)
