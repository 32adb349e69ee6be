# Title: as_completed: first come, first served
# Theme: Waiting for several
# Look: Every result is shown in the instant in which its task ends, whatever its place in the list.
import asyncio
import time


async def fetch(page, seconds):
    await asyncio.sleep(seconds)
    return page


async def main():
    started = time.perf_counter()
    pages = {"long": 3, "short": 1, "middle": 2}
    for next_one in asyncio.as_completed([fetch(page, seconds) for page, seconds in pages.items()]):
        page = await next_one
        print(f"{page} shown after {time.perf_counter() - started:.1f} s")


asyncio.run(main())
