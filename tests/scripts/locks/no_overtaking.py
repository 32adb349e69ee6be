import asyncio
async def main():
    lock = asyncio.Lock()
    async def w(n):
        async with lock: print(n)
    await lock.acquire()
    a = asyncio.create_task(w('waiter'))
    await asyncio.sleep(0)
    lock.release()
    b = asyncio.create_task(w('newcomer'))
    async with lock: print('main')
    await asyncio.gather(a, b)
asyncio.run(main())
