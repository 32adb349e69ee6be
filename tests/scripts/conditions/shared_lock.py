import asyncio
async def main():
    lock = asyncio.Lock()
    empty, full = asyncio.Condition(lock), asyncio.Condition(lock)
    buf = []
    async def put(n):
        for i in range(n):
            async with full:
                await full.wait_for(lambda: len(buf) < 2)
                buf.append(i); print('put', i)
                empty.notify()
    async def get(n):
        for _ in range(n):
            async with empty:
                await empty.wait_for(lambda: buf)
                print('got', buf.pop(0))
                full.notify()
            await asyncio.sleep(1)
    await asyncio.gather(put(4), get(4))
asyncio.run(main())
