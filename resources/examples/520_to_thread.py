# Title: Blocking calls moved to threads
# Theme: Threads and processes
# Look: The blocked spans now lie on worker lanes; the loop's lane is free and the ticker is never late.
import asyncio
import time


def read_disk(part):
    time.sleep(1)
    return part.upper()


async def ticker():
    for tick in range(4):
        print(f"tick {tick}")
        await asyncio.sleep(0.3)


async def main():
    clock = asyncio.create_task(ticker(), name="ticker")
    print(await asyncio.gather(*(asyncio.to_thread(read_disk, part) for part in ("head", "body", "tail"))))
    await clock


asyncio.run(main())
