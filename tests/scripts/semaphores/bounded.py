import asyncio
async def main():
    s = asyncio.BoundedSemaphore(1)
    await s.acquire()
    print(s.locked())
    s.release()
    try:
        s.release()
    except ValueError as e:
        print(e)
    t = asyncio.Semaphore(0)
    t.release(); t.release()
    await t.acquire(); await t.acquire()
    print(t.locked())
    try:
        asyncio.Semaphore(-1)
    except ValueError as e:
        print(e)
asyncio.run(main())
