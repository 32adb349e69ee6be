# Title: Fan out, fan in
# Theme: Real-life shapes
# Look: One question spreads over four shards; the slowest of them decides when the answer is there.
import asyncio
import time

SHARDS = {"A-F": (0.3, 2), "G-L": (0.9, 0), "M-R": (0.4, 5), "S-Z": (0.5, 1)}


async def search(shard):
    seconds, hits = SHARDS[shard]
    await asyncio.sleep(seconds)
    return hits


async def main():
    started = time.perf_counter()
    async with asyncio.TaskGroup() as group:
        parts = [group.create_task(search(shard), name=shard) for shard in SHARDS]
    print(sum(part.result() for part in parts), f"hits after {time.perf_counter() - started:.1f} s")


asyncio.run(main())
