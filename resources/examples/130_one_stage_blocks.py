# Title: One stage of two blocks
# Theme: Blocking
# Look: The downloads overlap, but those that are done stay ready and late while classify() holds the thread.
import asyncio
import time


async def download(picture):
    await asyncio.sleep(0.5 + 0.1 * picture)
    print(f"picture {picture} arrived")


async def classify(picture):
    time.sleep(0.6)
    print(f"picture {picture} shows a cat")


async def handle(picture):
    await download(picture)
    await classify(picture)


async def main():
    started = time.perf_counter()
    await asyncio.gather(*(handle(picture) for picture in range(5)))
    print(f"{time.perf_counter() - started:.1f} s")


asyncio.run(main())
