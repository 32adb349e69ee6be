import asyncio
async def ticker(name, period, n):
    for i in range(n):
        await asyncio.sleep(period)
        yield name, i
async def merge(*its):
    q, live = asyncio.Queue(), len(its)
    async def pump(it):
        async for x in it: await q.put(x)
        await q.put(None)
    tasks = [asyncio.create_task(pump(it)) for it in its]
    while live:
        x = await q.get()
        if x is None: live -= 1
        else: yield x
async def main():
    async for x in merge(ticker('a', 0.3, 3), ticker('b', 0.5, 2)):
        print(x, round(asyncio.get_running_loop().time(), 6))
asyncio.run(main())
