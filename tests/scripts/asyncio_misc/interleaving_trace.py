import asyncio
trace = []
async def w(n, steps):
    for s in steps:
        trace.append(f'{n}{s}')
        await asyncio.sleep(s)
async def main():
    await asyncio.gather(w('a', (0, 1, 0)), w('b', (1, 0)), w('c', (0, 0, 0, 1)))
    print(' '.join(trace), asyncio.get_running_loop().time())
asyncio.run(main())
