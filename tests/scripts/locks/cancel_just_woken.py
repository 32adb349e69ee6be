import asyncio
async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    async def w(n):
        await lock.acquire()
        print(n, 'acquired')
        lock.release()
    a, b = asyncio.create_task(w('a')), asyncio.create_task(w('b'))
    await asyncio.sleep(0)
    lock.release()
    a.cancel()
    await asyncio.wait([a, b])
    print(a.cancelled(), b.done(), lock.locked())
asyncio.run(main())
