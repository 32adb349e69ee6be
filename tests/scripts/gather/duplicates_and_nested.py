import asyncio
async def f(n):
    print('run', n)
    await asyncio.sleep(n)
    return n
async def main():
    c = f(1)
    print(await asyncio.gather(c, c, f(2)))
    print(await asyncio.gather(asyncio.gather(f(1), f(2)), asyncio.gather(f(3))))
asyncio.run(main())
