import asyncio
async def g():
    try:
        yield 1
        yield 2
    finally:
        print('finally begins')
        await asyncio.sleep(1)
        print('finally ends', asyncio.get_running_loop().time())
async def main():
    it = g()
    async for x in it:
        print('got', x)
        break
    print('left the loop')
    await it.aclose()
    print('closed')
asyncio.run(main())
