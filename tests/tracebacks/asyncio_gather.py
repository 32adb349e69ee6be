import asyncio
async def job(n):
    await asyncio.sleep(n / 1000)
    if n == 2:
        raise KeyError(n)
async def main():
    await asyncio.gather(*[job(n) for n in range(4)])
asyncio.run(main())
