import asyncio
async def f(n):
    await asyncio.sleep(n)
    if n % 2: raise ValueError(n)
    return n
async def main():
    for c in asyncio.as_completed(map(f, (3, 2, 1, 4))):
        try:
            print('ok', await c)
        except ValueError as e:
            print('error', e)
asyncio.run(main())
