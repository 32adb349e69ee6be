# Traps as in curio: one generator function with a decorator, cancellation by throw, a lock and a queue on top.
import types
from collections import deque


class Cancelled(Exception):
    pass


@types.coroutine
def _wait_on(queue):
    return (yield "wait", queue)


@types.coroutine
def _current():
    return (yield "current", None)


@types.coroutine
def _pass():
    yield "pass", None


class Lock:
    def __init__(self):
        self.held, self.waiting = False, deque()

    async def __aenter__(self):
        while self.held:
            await _wait_on(self.waiting)
        self.held = True

    async def __aexit__(self, *exc):
        self.held = False
        kernel.wake(self.waiting)


class Queue:
    def __init__(self):
        self.items, self.getting = deque(), deque()

    async def put(self, item):
        self.items.append(item)
        kernel.wake(self.getting)
        await _pass()

    async def get(self):
        while not self.items:
            await _wait_on(self.getting)
        return self.items.popleft()


class Kernel:
    def __init__(self):
        self.ready = deque()

    def spawn(self, coroutine):
        self.ready.append((coroutine, coroutine.send, None))
        return coroutine

    def wake(self, waiting):
        if waiting:
            coroutine = waiting.popleft()
            self.ready.append((coroutine, coroutine.send, None))

    def cancel(self, coroutine, waiting):
        waiting.remove(coroutine)
        self.ready.append((coroutine, coroutine.throw, Cancelled("enough")))

    def run(self):
        while self.ready:
            coroutine, resume, value = self.ready.popleft()
            try:
                trap, argument = resume(value)
            except StopIteration as stop:
                print(coroutine.__name__, "->", stop.value)
                continue
            if trap == "wait":
                argument.append(coroutine)
            elif trap == "current":
                self.ready.append((coroutine, coroutine.send, coroutine.__name__))
            else:
                self.ready.append((coroutine, coroutine.send, None))


kernel = Kernel()
queue, lock = Queue(), Lock()


async def producer():
    for number in range(3):
        print("put", number)
        await queue.put(number)
    return "produced"


async def consumer():
    name = await _current()
    try:
        while True:
            item = await queue.get()
            async with lock:
                print(name, "has", item)
                await _pass()
    except Cancelled as error:
        return f"cancelled: {error}"
    finally:
        print(name, "is done")


async def canceller():
    for _ in range(12):
        await _pass()
    for coroutine in list(queue.getting):
        kernel.cancel(coroutine, queue.getting)


kernel.spawn(consumer())
kernel.spawn(consumer())
kernel.spawn(producer())
kernel.spawn(canceller())
kernel.run()
