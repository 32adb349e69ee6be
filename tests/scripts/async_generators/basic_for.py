import asyncio
async def ticks(n):
    for i in range(n):
        await asyncio.sleep(0.5)
        yield i
async def main():
    loop = asyncio.get_running_loop()
    async for t in ticks(3):
        print(loop.time(), t)
    else:
        print('exhausted')
    print([x async for x in ticks(2)], {x: x async for x in ticks(2)}, loop.time())
asyncio.run(main())
