# Title: Awaited in the order of the list
# Theme: Waiting for several
# Look: The short jobs have long ended, but their results are held back until the first of the list is done.
import asyncio
import time


async def fetch(page, seconds):
    await asyncio.sleep(seconds)
    return page


async def main():
    started = time.perf_counter()
    pages = {"long": 3, "short": 1, "middle": 2}
    tasks = [asyncio.create_task(fetch(page, seconds), name=page) for page, seconds in pages.items()]
    for task in tasks:
        page = await task
        print(f"{page} shown after {time.perf_counter() - started:.1f} s")


asyncio.run(main())
