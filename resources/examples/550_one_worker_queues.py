# Title: A pool with a single worker
# Theme: Threads and processes
# Look: One worker lane: the second job is handed in at once and sits queued until the first is done.
import asyncio
import time
from concurrent.futures import ProcessPoolExecutor


def render(frame):
    time.sleep(2)
    return f"frame {frame}"


async def main():
    started = time.perf_counter()
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(max_workers=1) as pool:
        jobs = [loop.run_in_executor(pool, render, frame) for frame in (1, 2)]
        for job in jobs:
            print(await job, f"after {time.perf_counter() - started:.1f} s")


if __name__ == "__main__":
    asyncio.run(main())
