import asyncio
async def w(n, b):
    for phase in range(2):
        await asyncio.sleep(n)
        pos = await b.wait()
        print('phase', phase, 'worker', n, 'pos', pos, asyncio.get_running_loop().time())
async def main():
    b = asyncio.Barrier(3)
    print(b.parties, b.n_waiting, b.broken)
    await asyncio.gather(*(w(n, b) for n in (1, 2, 3)))
asyncio.run(main())
