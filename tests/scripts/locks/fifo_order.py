import asyncio
async def w(n, lock):
    async with lock:
        print(n, 'in', asyncio.get_running_loop().time())
        await asyncio.sleep(1)
async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*(w(n, lock) for n in range(4)))
    print(lock.locked())
asyncio.run(main())
