from asyncio import *
import asyncio, collections, time, types, heapq, itertools
from asyncio import TaskGroup
from typing import *
class AsyncIter:
    def __init__(self, n): self.n = n; self.i = 0
    def __aiter__(self): return self
    async def __anext__(self):
        if self.i >= self.n: raise StopAsyncIteration
        self.i += 1; await sleep(0.01); return self.i
class Awaitable_:
    def __init__(self, v): self.v = v
    def __await__(self):
        yield from sleep(0.1).__await__()
        return self.v
class Pool:
    def __init__(self, size): self.size = size; self._free = collections.deque(); self._sem = Semaphore(size); self.made = 0
    async def acquire(self):
        await self._sem.acquire()
        if self._free: return self._free.popleft()
        self.made += 1; await sleep(0.05); return f"conn{self.made}"
    def release(self, c): self._free.append(c); self._sem.release()
    class _Ctx:
        def __init__(self, pool): self.pool = pool
        async def __aenter__(self): self.c = await self.pool.acquire(); return self.c
        async def __aexit__(self, *exc): self.pool.release(self.c); return False
    def connection(self): return Pool._Ctx(self)
class Rate:
    def __init__(self, per_second): self.dt = 1 / per_second; self.next = 0.0; self.lock = Lock()
    async def __aenter__(self):
        async with self.lock:
            now = get_running_loop().time(); wait = self.next - now
            self.next = max(now, self.next) + self.dt
            if wait > 0: await sleep(wait)
    async def __aexit__(self, *a): ...
async def gather_limited(n, *coros):
    sem = Semaphore(n)
    async def run(c):
        async with sem: return await c
    return await gather(*map(run, coros))
async def first(*coros):
    tasks = [create_task(c) for c in coros]
    done, pending = await wait(tasks, return_when=FIRST_COMPLETED)
    for p in pending: p.cancel()
    await gather(*pending, return_exceptions=True)
    return next(iter(done)).result()
async def group():
    async def fail(n, e): await sleep(n); raise e
    try:
        async with TaskGroup() as tg:
            tg.create_task(fail(0.1, ValueError("a"))); tg.create_task(fail(0.1, TypeError("b"))); t = tg.create_task(sleep(10))
    except* ValueError as eg: print("VE", eg.exceptions)
    except* TypeError as eg: print("TE", [str(e) for e in eg.exceptions])
    print(t.cancelled())
async def locks():
    order = []; cond = Condition(); ev = Event(); bar = Barrier(3)
    async def c(n):
        async with cond: await cond.wait_for(lambda: len(order) >= n); order.append(("c", n)); cond.notify_all()
    async def b(n): await sleep(n / 10); i = await bar.wait(); order.append(("b", n))
    ts = [create_task(c(n)) for n in (2, 0, 1)]; await sleep(0)
    async with cond: cond.notify_all()
    await gather(*ts, *(b(n) for n in range(3))); print(order, bar.n_waiting, bar.broken, ev.is_set())
async def main():
    print([x async for x in AsyncIter(3)], {x: x async for x in AsyncIter(2)}, await Awaitable_("aw"))
    pool = Pool(2)
    async def use(n):
        async with pool.connection() as c: await sleep(0.1); return n, c
    print(await gather(*(use(n) for n in range(5))), pool.made)
    loop = get_running_loop(); t0 = loop.time(); rate = Rate(10)
    async def hit():
        async with rate: return round(loop.time() - t0, 2)
    print(await gather(*(hit() for _ in range(4))))
    print(await gather_limited(2, *(sleep(0.1, n) for n in range(4))), await first(sleep(1, "slow"), sleep(0.1, "fast")))
    await group(); await locks()
    async def inner():
        try: await sleep(1)
        except CancelledError: print("inner cancelled"); raise
    task = create_task(inner())
    try: await wait_for(shield(task), 0.1)
    except TimeoutError: print("shielded", task.done())
    task.cancel("why")
    try: await task
    except CancelledError as e: print(e.args)
    async def agen():
        try:
            while True: yield 1
        finally: await sleep(0.01); print("agen closed")
    async for _ in agen(): break
    g = agen(); await g.__anext__(); await g.aclose()
    e = Event(); loop.call_later(0.1, e.set); print(await wait_for(e.wait(), 1))
    q = PriorityQueue(); [q.put_nowait(x) for x in (3, 1, 2)]; print([await q.get() for _ in range(3)], q)
    print(current_task().get_name(), len(all_tasks()))
    @types.coroutine
    def old(): x = yield from sleep(0.1, 5); return x + 1
    print(await old(), iscoroutine(old()), asyncio.iscoroutinefunction(old))
asyncio.run(main(), debug=False)
