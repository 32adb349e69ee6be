import asyncio
class RWLock:
    def __init__(self): self.cond, self.readers = asyncio.Condition(), 0
    async def read(self, n):
        async with self.cond: self.readers += 1
        print('read', n, self.readers); await asyncio.sleep(1)
        async with self.cond:
            self.readers -= 1
            self.cond.notify_all()
    async def write(self, n):
        async with self.cond:
            await self.cond.wait_for(lambda: self.readers == 0)
            print('write', n, asyncio.get_running_loop().time()); await asyncio.sleep(1)
async def main():
    l = RWLock()
    await asyncio.gather(l.read(1), l.read(2), l.write('w'), l.read(3))
    print(asyncio.get_running_loop().time())
asyncio.run(main())
