import asyncio
async def main():
    c = asyncio.Condition()
    async def w():
        async with c:
            try:
                await c.wait()
            finally:
                print('locked in finally', c.locked())
    t = asyncio.create_task(w())
    await asyncio.sleep(1)
    async with c:
        t.cancel()
        await asyncio.sleep(1)
        print('still holding', t.done())
    await asyncio.wait([t])
    print(t.cancelled(), c.locked())
asyncio.run(main())
