# Ten tasks hand control round a hundred thousand times each.
import asyncio


async def worker():
    for _ in range(100_000):
        await asyncio.sleep(0)


async def main():
    await asyncio.gather(*(worker() for _ in range(10)))


asyncio.run(main())
