# Title: Cancellation takes its time
# Theme: Timeouts and cancellation
# Look: Between the cancel and the end of the task lies a second of tidying up, for which main waits.
import asyncio
import time


async def upload():
    try:
        print("uploading")
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("cancelled, removing the half-written file")
        await asyncio.sleep(1)
        print("removed")
        raise


async def main():
    started = time.perf_counter()
    task = asyncio.create_task(upload(), name="upload")
    await asyncio.sleep(2)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print(f"over after {time.perf_counter() - started:.1f} s")


asyncio.run(main())
