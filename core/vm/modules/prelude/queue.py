"""A multi-producer, multi-consumer queue."""

from _types import named_as_in_c as _named_as_in_c
import threading
from collections import deque
from heapq import heappop, heappush
from _clock import instant as time

__all__ = ["Empty", "Full", "PriorityQueue", "LifoQueue", "Queue", "SimpleQueue"]


class Empty(Exception):
    "Exception raised by Queue.get(block=0)/get_nowait()."


Empty.__module__ = "_queue"


class Full(Exception):
    "Exception raised by Queue.put(block=0)/put_nowait()."


def _wait(queue, condition, timeout=None):
    """The trace calls what is waited for by the queue's name, whichever of its conditions it is."""
    if getattr(condition, "_label", "") is None:
        label = threading._name_of("queue", queue)
        for each in (queue.not_empty, queue.not_full, queue.all_tasks_done):
            each._label = label
    condition.wait(timeout)


class Queue:
    """Create a queue object with a given maximum size; if maxsize is <= 0, the queue size is infinite."""

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        self.mutex = threading.Lock()
        self.not_empty = threading.Condition(self.mutex)
        self.not_full = threading.Condition(self.mutex)
        self.all_tasks_done = threading.Condition(self.mutex)
        # What the trace calls a wait for it.
        self.not_empty._kind = self.not_full._kind = self.all_tasks_done._kind = "queue"
        self.unfinished_tasks = 0

    def task_done(self):
        """Indicate that a formerly enqueued task is complete."""
        with self.all_tasks_done:
            unfinished = self.unfinished_tasks - 1
            if unfinished <= 0:
                if unfinished < 0:
                    raise ValueError("task_done() called too many times")  #@ queue.py:75 | raise ValueError('task_done() called too many times')
                self.all_tasks_done.notify_all()
            self.unfinished_tasks = unfinished

    def join(self):
        """Blocks until all items in the Queue have been gotten and processed."""
        with self.all_tasks_done:
            while self.unfinished_tasks:
                _wait(self, self.all_tasks_done)

    def qsize(self):
        """Return the approximate size of the queue (not reliable!)."""
        with self.mutex:
            return self._qsize()

    def empty(self):
        with self.mutex:
            return not self._qsize()

    def full(self):
        with self.mutex:
            return 0 < self.maxsize <= self._qsize()

    def put(self, item, block=True, timeout=None):
        """Put an item into the queue; waits for a free slot if block is true, at most timeout seconds."""
        with self.not_full:
            if self.maxsize > 0:
                if not block:
                    if self._qsize() >= self.maxsize:
                        raise Full  #@ queue.py:137
                elif timeout is None:
                    while self._qsize() >= self.maxsize:
                        _wait(self, self.not_full)
                elif timeout < 0:
                    raise ValueError("'timeout' must be a non-negative number")  #@ queue.py:142
                else:
                    endtime = time() + timeout
                    while self._qsize() >= self.maxsize:
                        remaining = endtime - time()
                        if remaining <= 0.0:
                            raise Full  #@ queue.py:148
                        _wait(self, self.not_full, remaining)
            self._put(item)
            self.unfinished_tasks += 1
            self.not_empty.notify()

    def get(self, block=True, timeout=None):
        """Remove and return an item; waits for one if block is true, at most timeout seconds."""
        with self.not_empty:
            if not block:
                if not self._qsize():
                    raise Empty  #@ queue.py:168
            elif timeout is None:
                while not self._qsize():
                    _wait(self, self.not_empty)
            elif timeout < 0:
                raise ValueError("'timeout' must be a non-negative number")  #@ queue.py:173
            else:
                endtime = time() + timeout
                while not self._qsize():
                    remaining = endtime - time()
                    if remaining <= 0.0:
                        raise Empty  #@ queue.py:179
                    _wait(self, self.not_empty, remaining)
            item = self._get()  #@ 181 | item = `self._get()`
            self.not_full.notify()
            return item

    def put_nowait(self, item):
        return self.put(item, block=False)  #@ queue.py:191 | return `self.put(item, block=False)`

    def get_nowait(self):
        return self.get(block=False)  #@ queue.py:199 | return `self.get(block=False)`

    # What derived queues replace; called with the mutex held.
    def _init(self, maxsize):
        self.queue = deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    __class_getitem__ = classmethod(type(list[int]))


class PriorityQueue(Queue):
    """Variant of Queue that retrieves open entries in priority order (lowest first)."""

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        heappush(self.queue, item)

    def _get(self):
        return heappop(self.queue)  #@ 239 | return `heappop(self.queue)`


class LifoQueue(Queue):
    """Variant of Queue that retrieves most recently added entries first."""

    def _init(self, maxsize):
        self.queue = []

    def _get(self):
        return self.queue.pop()


class SimpleQueue:
    """Simple, unbounded FIFO queue."""

    def __init__(self):
        self._queue = deque()
        self._count = threading.Semaphore(0)
        self._count._cond._kind = "queue"  # what the trace calls a wait for it

    def put(self, item, block=True, timeout=None):
        self._queue.append(item)
        self._count.release()

    def get(self, block=True, timeout=None):
        if timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        if not self._count.acquire(block, timeout if block else None):
            raise Empty
        return self._queue.popleft()

    def put_nowait(self, item):
        return self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    def empty(self):
        return len(self._queue) == 0

    def qsize(self):
        return len(self._queue)

    __class_getitem__ = classmethod(type(list[int]))


SimpleQueue.__module__ = "_queue"
_named_as_in_c(SimpleQueue)
