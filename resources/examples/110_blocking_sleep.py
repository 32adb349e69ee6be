# Title: The wrong sleep
# Theme: Blocking
# Look: time.sleep gives control to nobody: two blocked spans in a row instead of two waits side by side.
import asyncio
import time


async def brew(drink):
    print(f"{drink} on the stove")
    time.sleep(2)
    print(f"{drink} ready")


async def main():
    started = time.perf_counter()
    await asyncio.gather(brew("tea"), brew("coffee"))
    print(f"{time.perf_counter() - started:.1f} s for two things that could overlap")


asyncio.run(main())
