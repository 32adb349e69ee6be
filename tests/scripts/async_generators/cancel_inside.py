import asyncio
async def g():
    try:
        yield 1
        await asyncio.sleep(10)
        yield 2
    except asyncio.CancelledError:
        print('generator cancelled')
        raise
async def use():
    async for x in g():
        print('x', x)
async def main():
    t = asyncio.create_task(use())
    await asyncio.sleep(1)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print('use cancelled', asyncio.get_running_loop().time())
asyncio.run(main())
