# Fifty thousand wait_for around a lock that five tasks fight for.
import asyncio


async def locked(lock):
    async with lock:
        await asyncio.sleep(0)


async def worker(lock):
    for _ in range(10_000):
        await asyncio.wait_for(locked(lock), 10)


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*(worker(lock) for _ in range(5)))


asyncio.run(main())
