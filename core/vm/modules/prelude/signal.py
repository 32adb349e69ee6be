"""Signals as constants. Nobody sends any in the simulated world, so handlers are kept and never called."""

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
NSIG = 65
ITIMER_REAL, ITIMER_VIRTUAL, ITIMER_PROF = 0, 1, 2


class ItimerError(OSError):
    pass


def default_int_handler(signalnum, frame, /):
    raise KeyboardInterrupt


_handlers = {2: default_int_handler}


def _number(signalnum):
    if not isinstance(signalnum, int):
        raise TypeError("'%s' object cannot be interpreted as an integer" % type(signalnum).__name__)
    if not 1 <= signalnum < NSIG:
        raise ValueError("signal number out of range")
    return int(signalnum)


def signal(signalnum, handler, /):
    number = _number(signalnum)
    if not callable(handler) and handler not in (0, 1):
        raise TypeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
    if number in (9, 19):
        raise OSError(22, "Invalid argument")
    old = _handlers.get(number, SIG_DFL)
    _handlers[number] = handler
    return old


def getsignal(signalnum, /):
    return _handlers.get(_number(signalnum), SIG_DFL)


def strsignal(signalnum, /):
    texts = {1: "Hangup", 2: "Interrupt", 3: "Quit", 6: "Aborted", 9: "Killed", 11: "Segmentation fault", 13: "Broken pipe",
             14: "Alarm clock", 15: "Terminated", 17: "Child exited"}
    return texts.get(_number(signalnum))


def raise_signal(signalnum, /):
    handler = getsignal(signalnum)
    if callable(handler):
        handler(int(signalnum), None)


def valid_signals():
    return {Signals(n) if n in Signals._value2member_map_ else n for n in range(1, NSIG)}


def set_wakeup_fd(fd, /, *, warn_on_full_buffer=True):
    return -1


def siginterrupt(signalnum, flag, /):
    _number(signalnum)


def alarm(seconds, /):
    return 0


def setitimer(which, seconds, interval=0.0, /):
    return (0.0, 0.0)


def getitimer(which, /):
    return (0.0, 0.0)


def pause():
    raise NotImplementedError("signal.pause() would wait for ever: no signal is ever sent here")
