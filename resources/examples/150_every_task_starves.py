# Title: Five ready tasks, one greedy line
# Theme: Blocking
# Look: All five tasks are ready from the start; each waits in the queue behind the blocking calls before it.
import asyncio
import time


async def guest(name, bite):
    print(f"{name} at the buffet after {time.perf_counter() - opened:.1f} s")
    time.sleep(bite)
    time.sleep(bite)


async def main():
    names = ["Ada", "Bo", "Cy", "Di", "Ed"]
    await asyncio.gather(*(guest(name, 0.3) for name in names))


opened = time.perf_counter()
asyncio.run(main())
