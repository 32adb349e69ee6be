import asyncio
async def it(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i
async def double(x): return x * 2
async def main():
    print([x async for x in it(3) if x], {x: await double(x) async for x in it(3)}, sorted({x async for x in it(3)}))
    g = (await double(x) async for x in it(3))
    print(type(g).__name__, [v async for v in g])
    print([await double(x) for x in range(3) if await double(x) > 1])
    print([[y async for y in it(x)] for x in range(3)])
asyncio.run(main())
