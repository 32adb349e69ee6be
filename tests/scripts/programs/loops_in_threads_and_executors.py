"""Threads and asyncio bridged both ways: futures, callbacks, custom executors, loops in threads, and the usual mistakes."""
import asyncio
import concurrent.futures as cf
import contextvars
import functools
import queue
import sys
import threading
import time
import traceback
from concurrent.futures import ThreadPoolExecutor

request_id = contextvars.ContextVar("request_id", default="-")


def stamp(*a):
    print(f"{time.monotonic() - T0:6.3f}", threading.current_thread().name, *a)


T0 = time.monotonic()


class LoopThread(threading.Thread):
    """A loop of its own in a thread, used with `with`."""

    def __init__(self, name="loop"):
        super().__init__(name=name, daemon=True)
        self.loop = None
        self.ready = threading.Event()

    def run(self):
        async def forever():
            self.loop = asyncio.get_running_loop()
            self.stop = asyncio.Event()
            self.ready.set()
            await self.stop.wait()
            stamp("loop ends with", len(asyncio.all_tasks()) - 1, "others")

        asyncio.run(forever())

    def __enter__(self):
        self.start()
        self.ready.wait()
        return self

    def __exit__(self, kind, value, tb):
        self.loop.call_soon_threadsafe(self.stop.set)
        self.join(5)
        assert not self.is_alive()
        return isinstance(value, cf.CancelledError)

    def submit(self, coro):
        return asyncio.run_coroutine_threadsafe(coro, self.loop)


async def work(n, delay):
    stamp("work", n, request_id.get())
    try:
        await asyncio.sleep(delay)
        return n * n
    except asyncio.CancelledError:
        stamp("work", n, "cancelled")
        raise


class SerialExecutor(cf.Executor):
    """Runs one job at a time, in order, in one thread; counts what it did."""

    def __init__(self):
        self.jobs, self.done = queue.SimpleQueue(), 0
        self.thread = threading.Thread(target=self._run, name="serial")
        self.thread.start()

    def _run(self):
        for future, call in iter(self.jobs.get, None):
            if not future.set_running_or_notify_cancel():
                continue
            try:
                future.set_result(call())
            except BaseException as e:
                future.set_exception(e)
            self.done += 1

    def submit(self, fn, /, *args, **kwargs):
        future = cf.Future()
        self.jobs.put((future, functools.partial(fn, *args, **kwargs)))
        return future

    def shutdown(self, wait=True, *, cancel_futures=False):
        self.jobs.put(None)
        if wait:
            self.thread.join()


def blocking(n):
    time.sleep(0.1)
    if n == 3:
        raise ValueError(f"no {n}")
    return threading.current_thread().name, request_id.get()


async def executors():
    loop = asyncio.get_running_loop()
    request_id.set("r1")
    with SerialExecutor() as serial, ThreadPoolExecutor(2, thread_name_prefix="pool", initializer=stamp,
                                                        initargs=("init",)) as pool:
        results = await asyncio.gather(
            *(loop.run_in_executor(serial, blocking, n) for n in (1, 2)),
            loop.run_in_executor(pool, blocking, 3),
            loop.run_in_executor(pool, contextvars.copy_context().run, blocking, 4),
            asyncio.to_thread(blocking, 5),
            return_exceptions=True)
        stamp(results)
        late = [serial.submit(blocking, n) for n in range(3)]
        stamp("cancel", [f.cancel() for f in late])
        wrapped = asyncio.wrap_future(late[0])
        try:
            stamp(await wrapped)
        except asyncio.CancelledError as e:
            stamp("cancelled", repr(e))
    stamp("serial did", serial.done)
    try:
        pool.submit(print)
    except RuntimeError as e:
        stamp(e)


def cross_thread_mistakes():
    async def setter(loop, future):
        await asyncio.sleep(0.1)
        future.set_result("late")

    async def main():
        loop = asyncio.get_running_loop()
        future = loop.create_future()
        threading.Thread(target=lambda: asyncio.run(setter(loop, future)), name="other").start()
        try:
            stamp(await asyncio.wait_for(future, 0.5))
        except asyncio.TimeoutError:
            stamp("timed out; the future is", future)

    asyncio.run(main())


def different_loop():
    lock = asyncio.Lock()
    event = asyncio.Event()

    async def first():
        async with lock:
            waiter = asyncio.ensure_future(lock.acquire())
            await asyncio.sleep(0)
            waiter.cancel()

    async def second():
        try:
            async with lock:
                pass
            await lock.acquire()
            await asyncio.wait_for(lock.acquire(), 0.1)
        except RuntimeError as e:
            stamp(str(e).partition(" object at")[0], str(e)[-35:])
        stamp(event.is_set())

    asyncio.run(first())
    asyncio.run(second())

    async def make():
        return asyncio.get_running_loop().create_future()

    async def use(f):
        await f

    try:
        asyncio.run(use(asyncio.run(make())))
    except RuntimeError as e:
        stamp("future" in str(e), "attached to a different loop" in str(e))


with LoopThread() as lt:
    request_id.set("main")
    a, b = lt.submit(work(1, 0.2)), lt.submit(work(2, 5))
    a.add_done_callback(lambda f: stamp("callback", f.result()))
    stamp(a.result(timeout=1))
    try:
        b.result(timeout=0.1)
    except cf.TimeoutError as e:
        stamp("timeout", type(e), b.running(), b.done())
    stamp(b.cancel(), b.cancelled())
    try:
        b.result()
    except cf.CancelledError:
        stamp("b cancelled")
    done, pending = cf.wait([lt.submit(work(i, i / 10)) for i in (3, 1, 2)], return_when=cf.FIRST_COMPLETED)
    stamp(len(done), len(pending), done.pop().result())
    for f in cf.as_completed(pending):
        stamp(f.result())
    bad = lt.submit(asyncio.wait_for(asyncio.sleep(9), 0.05))
    stamp(repr(bad.exception()))
    try:
        asyncio.run_coroutine_threadsafe(work, lt.loop)
    except TypeError as e:
        stamp(e)
asyncio.run(executors())
cross_thread_mistakes()
different_loop()
stamp(sorted(t.name for t in threading.enumerate()))
