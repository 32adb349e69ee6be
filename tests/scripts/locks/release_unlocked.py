import asyncio
async def main():
    lock = asyncio.Lock()
    try:
        lock.release()
    except RuntimeError as e:
        print(e)
    print(await lock.acquire(), lock.locked())
    try:
        with lock: pass
    except TypeError as e:
        print(e)
    lock.release()
asyncio.run(main())
