import asyncio
async def main():
    q = asyncio.Queue()
    async def get(n):
        print(n, 'got', await q.get())
    a, b = asyncio.create_task(get('a')), asyncio.create_task(get('b'))
    await asyncio.sleep(0)
    a.cancel()
    q.put_nowait('x')
    await asyncio.wait([a, b])
    try:
        await asyncio.wait_for(q.get(), 1)
    except TimeoutError:
        print('timeout')
    q.put_nowait('y')
    print(await q.get())
asyncio.run(main())
