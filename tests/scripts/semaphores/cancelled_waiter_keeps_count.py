import asyncio
async def main():
    s = asyncio.Semaphore(1)
    await s.acquire()
    async def w(n):
        async with s: print('in', n)
    ts = [asyncio.create_task(w(n)) for n in range(3)]
    await asyncio.sleep(0)
    s.release()
    ts[0].cancel()
    await asyncio.wait(ts)
    print([t.cancelled() for t in ts], s.locked())
asyncio.run(main())
