import asyncio
async def source():
    for i in range(6):
        await asyncio.sleep(0.1)
        yield i
async def only_even(it):
    async for x in it:
        if x % 2 == 0:
            yield x
async def batch(it, n):
    out = []
    async for x in it:
        out.append(x)
        if len(out) == n:
            yield out
            out = []
    if out:
        yield out
async def main():
    async for b in batch(only_even(source()), 2):
        print(b, round(asyncio.get_running_loop().time(), 6))
asyncio.run(main())
