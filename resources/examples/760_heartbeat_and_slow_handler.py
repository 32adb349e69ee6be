# Title: A heartbeat and a slow handler
# Theme: Real-life shapes
# Look: The heart should beat every half second; the handler's blocking call makes it late by 1.3 s.
import asyncio
import time


async def heartbeat(beats):
    last = time.perf_counter()
    for _ in range(beats):
        await asyncio.sleep(0.5)
        gap, last = time.perf_counter() - last, time.perf_counter()
        print(f"beat after {gap:.1f} s" + (", too late: the peer hangs up" if gap > 1 else ""))


async def handler():
    await asyncio.sleep(1.2)
    print("request: making a report")
    time.sleep(1.6)
    print("report sent")


async def main():
    await asyncio.gather(heartbeat(5), handler())


asyncio.run(main())
