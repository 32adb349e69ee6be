import asyncio
async def w(n, c):
    async with c:
        await c.wait()
        print('woken', n, asyncio.get_running_loop().time())
async def main():
    c = asyncio.Condition()
    ts = [asyncio.create_task(w(n, c)) for n in range(5)]
    for k in (1, 2, 9):
        await asyncio.sleep(1)
        async with c:
            c.notify(k)
            print('notified', k)
    await asyncio.wait(ts)
asyncio.run(main())
