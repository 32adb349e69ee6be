"""Workers of concurrent.futures' pools: threads whose lanes the trace shows as workers, and processes.

Native seam, module _thread: _start_lane (a "process" lane has an interpreter lock of its own), _worker_counts.
"""

import _thread
import threading


def default_workers(kind):
    """How many workers a pool has when the script does not say: of the simulated computer."""
    threads, processes = _thread._worker_counts()
    return threads if kind == "thread" else processes


class _ThreadWorker(threading.Thread):
    _lane = "worker"


class _ProcessWorker:
    """The main thread of a worker process; the script's own `threading` does not list it."""

    def __init__(self, name, function):
        self._name = name
        self._function = function
        self._running = _thread._lock_of_kind("join", name)

    def _run(self):
        try:
            self._function()
        finally:
            self._running.release()

    def start(self):
        self._running.acquire()
        _thread._start_lane("process", self._name, None, self._run)

    def join(self, timeout=None):
        if self._running.acquire(True, -1 if timeout is None else timeout):
            self._running.release()


def start_worker(kind, name, function):
    """Start a worker that calls function(); it runs at once up to its first wait. Returns what join() can wait for."""
    if kind == "process":
        worker = _ProcessWorker(name, function)
    else:
        worker = _ThreadWorker(name=name, target=function)
    worker.start()
    return worker
