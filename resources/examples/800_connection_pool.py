# Title: A connection pool
# Theme: Real-life shapes
# Look: Five queries share two connections: the last waits longer for one than its query takes.
import asyncio
import contextlib
import time


class Pool:
    def __init__(self, size):
        self.free = asyncio.Queue()
        for number in range(size):
            self.free.put_nowait(f"connection {number}")

    @contextlib.asynccontextmanager
    async def connection(self):
        taken = await self.free.get()
        try:
            yield taken
        finally:
            self.free.put_nowait(taken)


async def query(name, pool):
    asked = time.perf_counter()
    async with pool.connection() as connection:
        waited = time.perf_counter() - asked
        await asyncio.sleep(0.4)
        print(f"{name} on {connection}, waited {waited:.1f} s")


async def main():
    pool = Pool(2)
    await asyncio.gather(*(query(f"query {number}", pool) for number in range(5)))


asyncio.run(main())
