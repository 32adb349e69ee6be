import asyncio
async def f(n):
    await asyncio.sleep(n)
    return n
async def main():
    for n in (0.999, 1, 1.001):
        try:
            print(await asyncio.wait_for(f(n), 1))
        except TimeoutError: print('timeout', n)
asyncio.run(main())
