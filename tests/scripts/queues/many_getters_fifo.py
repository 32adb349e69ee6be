import asyncio
async def get(n, q):
    print('getter', n, await q.get())
async def main():
    q = asyncio.Queue()
    ts = [asyncio.create_task(get(n, q)) for n in range(3)]
    await asyncio.sleep(0)
    for x in 'abc': q.put_nowait(x)
    print('queued', q.qsize())
    await asyncio.wait(ts)
asyncio.run(main())
