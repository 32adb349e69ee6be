import asyncio
class Breaker:
    def __init__(self, limit, pause): self.limit, self.pause, self.fails, self.until = limit, pause, 0, 0
    async def call(self, f):
        now = asyncio.get_running_loop().time()
        if now < self.until:
            raise RuntimeError('open')
        try:
            r = await f()
        except ValueError:
            self.fails += 1
            if self.fails >= self.limit:
                self.until, self.fails = now + self.pause, 0
            raise
        self.fails = 0
        return r
async def main():
    b = Breaker(2, 1.5)
    async def f():
        if asyncio.get_running_loop().time() < 3: raise ValueError('down')
        return 'up'
    for _ in range(9):
        try:
            print(asyncio.get_running_loop().time(), await b.call(f))
        except (ValueError, RuntimeError) as e:
            print(asyncio.get_running_loop().time(), e)
        await asyncio.sleep(0.5)
asyncio.run(main())
