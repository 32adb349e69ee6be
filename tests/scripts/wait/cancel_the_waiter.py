import asyncio
async def main():
    t = asyncio.create_task(asyncio.sleep(3, 'inner'))
    async def w():
        await asyncio.wait([t])
    u = asyncio.create_task(w())
    await asyncio.sleep(1)
    u.cancel()
    try:
        await u
    except asyncio.CancelledError:
        print('waiter cancelled, task lives:', not t.done())
    print(await t)
asyncio.run(main())
