# Title: Two tasks that sleep together
# Theme: First steps
# Look: Creating a task does not start it: both begin when main first awaits, and their two seconds overlap.
import asyncio
import time


async def nap(name):
    print(f"{name} lies down")
    await asyncio.sleep(2)
    print(f"{name} gets up")


async def main():
    started = time.perf_counter()
    ann = asyncio.create_task(nap("Ann"), name="Ann")
    ben = asyncio.create_task(nap("Ben"), name="Ben")
    print("both tasks exist, neither has begun")
    await ann
    await ben
    print(f"together {time.perf_counter() - started:.1f} s")


asyncio.run(main())
