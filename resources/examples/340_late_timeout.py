# Title: A timeout that comes late
# Theme: Timeouts and cancellation
# Look: The timer is due at 1 s but cannot fire before 3 s, because a blocking call holds the loop's thread.
import asyncio
import time


async def slow_query():
    await asyncio.sleep(10)


async def resize_picture():
    await asyncio.sleep(0.5)
    time.sleep(2.5)


async def main():
    started = time.perf_counter()
    picture = asyncio.create_task(resize_picture(), name="picture")
    try:
        async with asyncio.timeout(1):
            await slow_query()
    except TimeoutError:
        print(f"timed out after {time.perf_counter() - started:.1f} s, meant was 1.0 s")
    await picture


asyncio.run(main())
