import asyncio
async def producer(q):
    for i in range(5):
        await q.put(i)
        print('put', i, q.qsize())
    await q.put(None)
async def consumer(q):
    while (x := await q.get()) is not None:
        print('got', x)
        await asyncio.sleep(1)
async def main():
    q = asyncio.Queue(2)
    await asyncio.gather(producer(q), consumer(q))
    print(asyncio.get_running_loop().time(), q.empty(), q.full(), q.maxsize)
asyncio.run(main())
