# Title: A cache stampede, and its cure
# Theme: Real-life shapes
# Look: First four tasks compute the same report at once; then one computes and three wait for its future.
import asyncio


async def compute(key, calls):
    calls.append(key)
    await asyncio.sleep(1)
    return key.upper()


async def naive(key, cache, calls):
    if key not in cache:
        cache[key] = await compute(key, calls)
    return cache[key]


async def careful(key, cache, calls):
    if key not in cache:
        cache[key] = asyncio.ensure_future(compute(key, calls))
    return await cache[key]


async def main():
    for get in (naive, careful):
        cache, calls = {}, []
        await asyncio.gather(*(get("report", cache, calls) for _ in range(4)))
        print(f"{get.__name__}: {len(calls)} computed")


asyncio.run(main())
