# reference: sockets
import asyncio
import pickle
import multiprocessing as mp
from multiprocessing import Process, Queue, Pool, cpu_count
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor, as_completed
import copy
import functools
import time
import os
import math
from dataclasses import dataclass


@dataclass
class Job:
    id: int
    payload: list

    def __reduce__(self):
        return (Job, (self.id, self.payload))


def is_prime(n):
    if n < 2:
        return False
    for i in range(2, int(math.sqrt(n)) + 1):
        if n % i == 0:
            return False
    return True


def square(x):
    return x * x


def add(a, b):
    return a + b


def work(job):
    time.sleep(0.1 * job.id)
    return job.id, sum(job.payload)


def producer(q, n):
    for i in range(n):
        q.put(i)
        time.sleep(0.01)
    q.put(None)


def consumer(q, out):
    total = 0
    while True:
        item = q.get()
        if item is None:
            break
        total += item
    out.put(total)


class Worker(mp.Process):
    def __init__(self, q, results):
        super().__init__(name="worker")
        self.q, self.results = q, results

    def run(self):
        while (job := self.q.get()) is not None:
            self.results.put((job, job ** 2))
            self.q.task_done()
        self.q.task_done()


def init(x):
    global offset
    offset = x


def with_offset(v):
    return v + offset


def fails(x):
    raise ValueError(f"bad {x}")


async def main():
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(max_workers=3) as pool:
        jobs = [Job(i, list(range(i * 10))) for i in range(1, 4)]
        results = await asyncio.gather(*(loop.run_in_executor(pool, work, j) for j in jobs))
        print(results)
        print(list(pool.map(is_prime, [2, 4, 17, 91, 97], chunksize=2)))
        fut = pool.submit(fails, 3)
        try:
            fut.result()
        except ValueError as e:
            print("child raised", e)


if __name__ == "__main__":
    asyncio.run(main())
    blob = pickle.dumps({"a": [1, 2, (3, None)], "j": Job(1, [2])})
    print(type(blob), pickle.loads(blob))
    q, out = Queue(), Queue()
    ps = [Process(target=producer, args=(q, 5)), Process(target=consumer, args=(q, out), daemon=True)]
    for p in ps:
        p.start()
    for p in ps:
        p.join()
    print(out.get(), [p.exitcode for p in ps], ps[0].is_alive())
    with Pool(4) as pool:
        print(pool.map(square, range(8)))
        print(pool.starmap(add, [(1, 2), (3, 4)]))
        r = pool.apply_async(square, (9,))
        print(r.get(timeout=1), r.ready(), r.successful())
        print(list(pool.imap(square, [1, 2, 3])), sorted(pool.imap_unordered(square, [1, 2, 3])), pool.apply(add, (5, 6)))
        try:
            pool.map(fails, [1])
        except ValueError as e:
            print(e)
    with Pool(2, initializer=init, initargs=(100,)) as pool:
        print(pool.map(with_offset, [1, 2]))
    jq, results = mp.JoinableQueue(), mp.Queue()
    w = Worker(jq, results)
    w.start()
    for i in range(3):
        jq.put(i)
    jq.put(None)
    jq.join()
    w.join()
    print(sorted(results.get() for _ in range(3)), w.name)
    a, b = mp.Pipe()
    p = Process(target=lambda c: (c.send(c.recv() + 1), c.close()), args=(b,)) if False else None
    val = mp.Value("i", 3)
    with val.get_lock():
        val.value += 4
    print(val.value, mp.current_process().name)
