# Title: Both stages awaited
# Theme: Blocking
# Look: All waits overlap and control is held only for instants: compare with the one stage that blocks.
import asyncio
import time


async def download(picture):
    await asyncio.sleep(0.5 + 0.1 * picture)
    print(f"picture {picture} arrived")


async def classify(picture):
    await asyncio.sleep(0.6)
    print(f"picture {picture} shows a cat")


async def handle(picture):
    await download(picture)
    await classify(picture)


async def main():
    started = time.perf_counter()
    await asyncio.gather(*(handle(picture) for picture in range(5)))
    print(f"{time.perf_counter() - started:.1f} s")


asyncio.run(main())
