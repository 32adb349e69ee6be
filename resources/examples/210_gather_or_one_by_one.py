# Title: gather, or one await after the other
# Theme: Waiting for several
# Look: Two awaits in a row take 3 s, gather takes 2 s: only in the second half do the waits overlap.
import asyncio
import time


async def fetch(what, seconds):
    await asyncio.sleep(seconds)
    return what


async def main():
    started = time.perf_counter()
    both = [await fetch("news", 1), await fetch("mail", 2)]
    print(both, f"{time.perf_counter() - started:.1f} s, one by one")

    started = time.perf_counter()
    both = await asyncio.gather(fetch("news", 1), fetch("mail", 2))
    print(both, f"{time.perf_counter() - started:.1f} s, gathered")


asyncio.run(main())
