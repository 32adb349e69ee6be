"""Virtual time and threads that hand over in virtual time.

This module must be imported before `threading`: it replaces the primitives of `_thread` on which threading,
queue and concurrent.futures are built.

Rules (the engine's `machine` follows the same ones):
- Exactly one thread runs. It runs until it waits; waiting is the only hand-over.
- Everything that will wake a thread is an event (instant, sequence number). When the running thread waits, the
  earliest event is taken, the clock jumps to it and its thread runs. Events of one instant are taken in the order
  in which they were scheduled: a sleep is scheduled when it begins, a wake-up when the waker acts.
- Starting a thread runs it at once up to its first wait (or its end); then its starter goes on.
- Releasing a lock leaves it free and wakes the first waiter. If somebody took it in between, the waiter keeps its
  place at the head and waits on.
- No event left: deadlock, exit status 3.
"""
import _thread
import heapq
import os
import sys

START_NS = 1_704_067_200_000_000_000  # 2024-01-01 00:00:00 UTC
DEADLOCK_STATUS = 3

_real_lock = _thread.allocate_lock
_real_start = _thread.start_new_thread


def to_ns(seconds):
    """Seconds (int or float) to the nearest nanosecond, ties to even, as the engine rounds them."""
    if isinstance(seconds, int):
        return seconds * 1_000_000_000
    return round(float(seconds) * 1e9)


class VirtualThread:
    """One thread: the baton that lets it run, and the ticket that tells its live event from outdated ones."""

    def __init__(self, starter=None):
        self.baton = _real_lock()
        self.baton.acquire()
        self.ticket = 0
        self.starter = starter
        self.woken = False
        self.sentinel = None


class Machine:
    def __init__(self):
        self.now = 0
        self.events = []
        self.sequence = 0
        self.current = VirtualThread()

    def schedule(self, when, thread):
        """The only way to become runnable: at `when`, after everything scheduled for that instant before."""
        self.sequence += 1
        heapq.heappush(self.events, (max(when, self.now), self.sequence, thread.ticket, thread))

    def wake(self, thread):
        """Let a waiting thread run now; its deadline no longer counts. Waking twice is waking once."""
        if not thread.woken:
            thread.woken = True
            thread.ticket += 1
            self.schedule(self.now, thread)

    def wait(self, deadline=None):
        """Give up control until woken (returns True) or until `deadline` (ns; returns False)."""
        me = self.current
        me.woken = False
        if deadline is not None:
            self.schedule(deadline, me)
        self._switch(self._successor(me))
        return me.woken

    def sleep(self, duration):
        self.wait(self.now + duration)

    def let_others_run(self):
        """What select(0) does: others due at this very instant come first. Not a wait otherwise."""
        me = self.current
        while self.events and self.events[0][2] != self.events[0][3].ticket:
            heapq.heappop(self.events)
        if me.starter is None and self.events and self.events[0][0] <= self.now:
            self.wait(self.now)

    def start(self, function, args, kwargs):
        thread = VirtualThread(self.current)

        def body():
            thread.baton.acquire()
            try:
                function(*args, **kwargs)
            finally:
                if thread.sentinel is not None and thread.sentinel.locked():
                    thread.sentinel.release()
                successor = self._successor(thread)
                self.current = successor
                successor.baton.release()

        ident = _real_start(body, ())
        self._switch(thread)
        return ident

    def _successor(self, leaving):
        if leaving.starter is not None:
            starter, leaving.starter = leaving.starter, None
            return starter
        while self.events:
            when, _, ticket, thread = heapq.heappop(self.events)
            if ticket == thread.ticket:
                thread.ticket += 1
                self.now = when
                return thread
        self._deadlock()

    def _switch(self, successor):
        me = self.current
        if successor is not me:
            self.current = successor
            successor.baton.release()
            me.baton.acquire()

    def _deadlock(self):
        sys.stdout.flush()
        sys.stderr.write(f'deadlock at {self.now} ns: nothing is left that could wake anyone\n')
        sys.stderr.flush()
        os._exit(DEADLOCK_STATUS)


MACHINE = Machine()


class lock:
    """threading.Lock in virtual time."""

    def __init__(self):
        self._held = False
        self._waiters = []

    def acquire(self, blocking=True, timeout=-1):
        if not blocking and timeout != -1:
            raise ValueError("can't specify a timeout for a non-blocking call")
        if timeout < 0 and timeout != -1:
            raise ValueError('timeout value must be positive')
        if not self._held:
            self._held = True
            return True
        if not blocking or timeout == 0:
            return False
        deadline = None if timeout == -1 else MACHINE.now + to_ns(timeout)
        me = MACHINE.current
        self._waiters.append(me)
        while True:
            woken = MACHINE.wait(deadline)
            if not self._held:
                self._held = True
                if me in self._waiters:
                    self._waiters.remove(me)
                return True
            if not woken:
                self._waiters.remove(me)
                return False

    def release(self):
        if not self._held:
            raise RuntimeError('release unlocked lock')
        self._held = False
        if self._waiters:
            MACHINE.wake(self._waiters[0])

    def locked(self):
        return self._held

    def _at_fork_reinit(self):
        self._held = False
        self._waiters = []

    acquire_lock = acquire
    release_lock = release
    locked_lock = locked

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exc):
        self.release()

    def __repr__(self):
        state = 'locked' if self._held else 'unlocked'
        return f'<{state} _thread.lock object at {id(self):#x}>'


lock.__module__ = '_thread'


def _set_sentinel():
    MACHINE.current.sentinel = lock()
    return MACHINE.current.sentinel


def _start_new_thread(function, args, kwargs={}):
    return MACHINE.start(function, args, kwargs)


def install():
    """Replace the primitives; threading, queue and concurrent.futures then build upon these."""
    if 'threading' in sys.modules:
        raise RuntimeError('install the virtual machine before threading is imported')
    _thread.allocate_lock = _thread.allocate = lock
    _thread.start_new_thread = _thread.start_new = _start_new_thread
    _thread._set_sentinel = _set_sentinel
    _thread.LockType = lock
    del _thread.RLock  # threading then uses its own one, written over allocate_lock
    sys.modules['_queue'] = None  # likewise queue.SimpleQueue
    os.cpu_count = lambda: 2  # pools: 2 + 4 threads, 2 processes
