import asyncio
async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    async def w(n):
        async with lock:
            print(n, 'got it')
    ts = [asyncio.create_task(w(n)) for n in range(3)]
    await asyncio.sleep(1)
    ts[0].cancel()
    await asyncio.sleep(0)
    lock.release()
    await asyncio.wait(ts)
    print([t.cancelled() for t in ts])
asyncio.run(main())
