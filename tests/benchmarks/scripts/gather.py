# A hundred thousand trivial coroutines at once.
import asyncio


async def trivial(i):
    return i


async def main():
    results = await asyncio.gather(*(trivial(i) for i in range(100_000)))
    print(sum(results))


asyncio.run(main())
