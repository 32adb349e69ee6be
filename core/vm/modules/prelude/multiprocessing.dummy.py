"""The interface of multiprocessing with threads."""

import array
import queue
import threading
from queue import Queue  # noqa: F401
from threading import BoundedSemaphore, Barrier, Condition, Event, Lock, RLock, Semaphore  # noqa: F401

JoinableQueue = queue.Queue


class DummyProcess(threading.Thread):
    @property
    def exitcode(self):
        return 0 if self._started.is_set() and not self.is_alive() else None


Process = DummyProcess


def current_process():
    return threading.current_thread()


def active_children():
    return [each for each in threading.enumerate() if isinstance(each, DummyProcess)]


def freeze_support():
    pass


def Pool(processes=None, initializer=None, initargs=()):
    from multiprocessing.pool import ThreadPool
    return ThreadPool(processes, initializer, initargs)


class Namespace:
    def __init__(self, /, **kwds):
        self.__dict__.update(kwds)


class Value:
    def __init__(self, typecode, value, lock=True):
        self.value = value


def Array(typecode, sequence, lock=True):
    return array.array(typecode, sequence)


dict, list = dict, list
