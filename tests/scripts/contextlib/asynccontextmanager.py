import asyncio, contextlib
@contextlib.asynccontextmanager
async def conn(n):
    await asyncio.sleep(n); print('open', n)
    try:
        yield n
    finally:
        await asyncio.sleep(n); print('close', n)
async def main():
    async with conn(1) as a, conn(2) as b:
        print(a + b)
    try:
        async with conn(1):
            raise KeyError('k')
    except KeyError as e:
        print(e, asyncio.get_running_loop().time())
asyncio.run(main())
