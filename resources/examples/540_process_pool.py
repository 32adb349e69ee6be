# Title: Processes truly side by side
# Theme: Threads and processes
# Look: Each worker process has its own interpreter lock: both lanes compute at the same time.
import asyncio
from concurrent.futures import ProcessPoolExecutor


def collatz_record(limit):
    best = (0, 0)
    for start in range(1, limit):
        value, steps = start, 0
        while value != 1:
            value = value // 2 if value % 2 == 0 else 3 * value + 1
            steps += 1
        best = max(best, (steps, start))
    return best


async def main():
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(max_workers=2) as pool:
        jobs = [loop.run_in_executor(pool, collatz_record, limit) for limit in (900, 1000)]
        for steps, start in await asyncio.gather(*jobs):
            print(f"{start} needs {steps} steps")


if __name__ == "__main__":
    asyncio.run(main())
