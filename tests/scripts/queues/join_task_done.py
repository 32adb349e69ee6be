import asyncio
async def worker(n, q):
    while True:
        x = await q.get()
        await asyncio.sleep(x)
        print('worker', n, 'did', x)
        q.task_done()
async def main():
    q = asyncio.Queue()
    for x in (3, 1, 2, 1): q.put_nowait(x)
    ws = [asyncio.create_task(worker(n, q)) for n in range(2)]
    await q.join()
    print('all done', asyncio.get_running_loop().time())
    for w in ws: w.cancel()
    print(await asyncio.gather(*ws, return_exceptions=True))
    try:
        q.task_done()
    except ValueError as e:
        print(e)
asyncio.run(main())
