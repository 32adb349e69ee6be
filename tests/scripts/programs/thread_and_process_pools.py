import asyncio
import concurrent.futures
import os
import threading
import time
from concurrent.futures import ThreadPoolExecutor, ProcessPoolExecutor, as_completed


def blocking_io(n):
    time.sleep(0.1 * n)
    return n, threading.current_thread().name.startswith("io")


def cpu_bound(n):
    return sum(i * i for i in range(n))


def might_fail(n):
    if n % 3 == 0:
        raise ValueError(f"bad input {n}")
    time.sleep(0.05)
    return n * n


class Progress:
    def __init__(self, total):
        self.total, self.done = total, 0
        self._lock = threading.Lock()

    def tick(self, future):
        with self._lock:
            self.done += 1

    def __str__(self):
        return f"{self.done}/{self.total}"


def threads_only():
    with ThreadPoolExecutor(max_workers=4, thread_name_prefix="io") as pool:
        futures = {pool.submit(might_fail, n): n for n in range(7)}
        progress = Progress(len(futures))
        outcomes = {}
        for future in futures:
            future.add_done_callback(progress.tick)
        for future in as_completed(futures):
            n = futures[future]
            try:
                outcomes[n] = future.result()
            except ValueError as exc:
                outcomes[n] = repr(exc)
        print(progress, dict(sorted(outcomes.items())))
        print(list(pool.map(str.upper, ["a", "b"])))
        try:
            list(pool.map(might_fail, [1, 2, 3, 4]))
        except ValueError as exc:
            print("map:", exc)
    try:
        pool.submit(print)
    except RuntimeError as exc:
        print(exc)


async def main():
    loop = asyncio.get_running_loop()
    t0 = loop.time()
    with ThreadPoolExecutor(max_workers=3, thread_name_prefix="io") as pool:
        results = await asyncio.gather(*(loop.run_in_executor(pool, blocking_io, n) for n in (3, 1, 2, 4)))
        print(results, round(loop.time() - t0, 3))
    t0 = loop.time()
    with ProcessPoolExecutor(2) as pool:
        jobs = [loop.run_in_executor(pool, cpu_bound, n) for n in (10, 100, 1000)]
        done, pending = await asyncio.wait(jobs)
        print(sorted(f.result() for f in done), len(pending))
    print(await asyncio.to_thread(blocking_io, 1))
    try:
        await asyncio.wait_for(asyncio.to_thread(time.sleep, 5), 0.5)
    except asyncio.TimeoutError:
        print("timed out", round(loop.time() - t0, 1))
    sem = asyncio.Semaphore(2)

    async def limited(n):
        async with sem:
            return await asyncio.to_thread(might_fail, n)

    out = await asyncio.gather(*map(limited, range(1, 6)), return_exceptions=True)
    print(out)


def scheduler_thread():
    """A loop in its own thread, fed from outside."""
    loop = asyncio.new_event_loop()
    ready = threading.Event()

    def runner():
        asyncio.set_event_loop(loop)
        loop.call_soon(ready.set)
        loop.run_forever()
        loop.close()

    thread = threading.Thread(target=runner, name="loop-thread", daemon=True)
    thread.start()
    ready.wait()

    async def add(a, b):
        await asyncio.sleep(0.2)
        return a + b

    future = asyncio.run_coroutine_threadsafe(add(1, 2), loop)
    print(future.result(timeout=1))
    late = asyncio.run_coroutine_threadsafe(add(1, 2), loop)
    try:
        late.result(timeout=0.05)
    except concurrent.futures.TimeoutError:
        print("late", late.cancel())
    loop.call_soon_threadsafe(loop.stop)
    thread.join()
    print(thread.is_alive(), loop.is_closed())


if __name__ == "__main__":
    threads_only()
    asyncio.run(main())
    scheduler_thread()
