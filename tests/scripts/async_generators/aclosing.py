import asyncio, contextlib
async def lines():
    try:
        for n in range(10):
            yield n
            await asyncio.sleep(0.1)
    finally:
        print('released')
async def main():
    async with contextlib.aclosing(lines()) as it:
        async for n in it:
            if n == 3:
                break
    print('after', n)
asyncio.run(main())
