import asyncio
async def job(n, sem):
    async with sem:
        print('start', n, asyncio.get_running_loop().time())
        await asyncio.sleep(n % 3 + 1)
async def main():
    sem = asyncio.Semaphore(2)
    await asyncio.gather(*(job(n, sem) for n in range(6)))
    print(asyncio.get_running_loop().time(), sem.locked())
asyncio.run(main())
