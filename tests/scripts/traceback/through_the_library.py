# reference: sockets
# Errors that modules of the library raise: the frames of CPython's library stand in the traceback.
import collections
import contextlib
import concurrent.futures
import enum
import functools
import json
import queue
import random
import statistics
import threading
import traceback


class A(enum.Enum):
    X = 1


@contextlib.contextmanager
def two():
    yield 1
    yield 2


@contextlib.contextmanager
def none():
    if 0:
        yield


@contextlib.contextmanager
def passes():
    yield


@contextlib.contextmanager
def worse():
    try:
        yield
    finally:
        boom()


@contextlib.asynccontextmanager
async def worse_later():
    yield
    boom()


def boom():
    raise ValueError("boom")


def inside(manager, body=lambda: None):
    with manager:
        body()


async def inside_later(manager):
    async with manager:
        pass


def step(coroutine):
    coroutine.send(None)


def full(q):
    q.put_nowait(1)
    q.put_nowait(2)


def stack():
    with contextlib.ExitStack() as s:
        s.callback(boom)


def pool(use):
    with concurrent.futures.ThreadPoolExecutor(1) as workers:
        use(workers)


for case in [
    lambda: json.loads(""), lambda: json.loads("{'a': 1}"), lambda: json.loads("[1,]"), lambda: json.loads('{"a" 1}'),
    lambda: json.loads("1 2"), lambda: json.loads(5), lambda: json.loads("x", parse_int=int), lambda: json.loads("-"),
    lambda: json.dumps(object()), lambda: json.dumps([{"a": object()}]),
    lambda: A(5), lambda: A.Y, lambda: setattr(A, "X", 2),
    lambda: queue.Queue().get_nowait(), lambda: queue.Queue().get(timeout=0.01), lambda: full(queue.Queue(1)),
    lambda: queue.Queue().task_done(),
    lambda: inside(two()), lambda: inside(none()), lambda: inside(passes(), boom), lambda: inside(worse()), stack,
    lambda: inside(worse(), lambda: 1 / 0), lambda: step(inside_later(worse_later())),
    lambda: threading.Semaphore(-1), lambda: threading.BoundedSemaphore(1).release(),
    lambda: threading.Barrier(2).wait(0.01), lambda: pool(lambda p: p.submit(boom).result()),
    lambda: pool(lambda p: (p.shutdown(), p.submit(boom))), lambda: pool(lambda p: list(p.map(int, ["a"]))),
    lambda: concurrent.futures.Future().result(timeout=0.01),
    lambda: random.choice([]), lambda: random.sample([1], 5), lambda: random.randrange(0), lambda: random.randint(5, 1),
    lambda: statistics.mean([]), lambda: statistics.stdev([1]),
    lambda: collections.namedtuple("P", "x x"), lambda: collections.ChainMap()["x"],
    lambda: functools.reduce(max, []),
]:
    try:
        case()
    except Exception:
        print(traceback.format_exc().replace(__file__, "script"))
