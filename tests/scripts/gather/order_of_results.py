import asyncio
async def f(n):
    await asyncio.sleep(n)
    print('done', n)
    return n * 10
async def main():
    print(await asyncio.gather(f(3), f(1), f(2)))
    print(await asyncio.gather())
    print(await asyncio.gather(*(f(0) for _ in range(2))))
asyncio.run(main())
