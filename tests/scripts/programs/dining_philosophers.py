import asyncio
async def philosopher(n, left, right, table):
    for meal in range(2):
        async with table:
            async with left, right:
                print('philosopher', n, 'eats', meal, asyncio.get_running_loop().time())
                await asyncio.sleep(1)
        await asyncio.sleep(0.5)
async def main():
    forks = [asyncio.Lock() for _ in range(5)]
    table = asyncio.Semaphore(4)
    await asyncio.gather(*(philosopher(n, forks[n], forks[(n + 1) % 5], table) for n in range(5)))
    print(asyncio.get_running_loop().time())
asyncio.run(main())
