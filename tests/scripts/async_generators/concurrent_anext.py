import asyncio
async def g():
    await asyncio.sleep(1)
    yield 1
async def main():
    it = g()
    a = asyncio.create_task(anext(it))
    b = asyncio.create_task(anext(it))
    for r in await asyncio.gather(a, b, return_exceptions=True):
        print(repr(r))
asyncio.run(main())
