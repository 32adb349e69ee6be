import asyncio
async def work():
    await asyncio.sleep(2)
    print('work finished')
    return 'result'
async def main():
    t = asyncio.create_task(work())
    async def waiter(): return await asyncio.shield(t)
    w = asyncio.create_task(waiter())
    await asyncio.sleep(1)
    w.cancel()
    try:
        await w
    except asyncio.CancelledError:
        print('waiter cancelled', t.done())
    print(await t)
asyncio.run(main())
