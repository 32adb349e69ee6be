import asyncio
async def f(n):
    await asyncio.sleep(n)
    if n == 2: raise KeyError('two')
    if n == 3: raise asyncio.CancelledError('own')
    return n
async def main():
    r = await asyncio.gather(*map(f, (1, 2, 3, 4)), return_exceptions=True)
    print(r, asyncio.get_running_loop().time())
asyncio.run(main())
