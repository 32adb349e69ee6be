import asyncio, heapq, itertools
class Scheduler:
    def __init__(self): self.heap, self.count, self.wake = [], itertools.count(), asyncio.Event()
    def at(self, when, f, *a):
        heapq.heappush(self.heap, (when, next(self.count), f, a)); self.wake.set()
    async def run(self, until):
        loop = asyncio.get_running_loop()
        while loop.time() < until:
            if not self.heap or self.heap[0][0] > loop.time():
                limit = min(until, self.heap[0][0] if self.heap else until) - loop.time()
                self.wake.clear()
                try:
                    await asyncio.wait_for(self.wake.wait(), limit)
                except TimeoutError: pass
                continue
            _, _, f, a = heapq.heappop(self.heap)
            f(*a)
async def main():
    s = Scheduler()
    for n in (3, 1, 2): s.at(n, print, 'job', n)
    asyncio.get_running_loop().call_later(0.5, s.at, 1.5, print, 'added later')
    await s.run(4)
    print(asyncio.get_running_loop().time())
asyncio.run(main())
