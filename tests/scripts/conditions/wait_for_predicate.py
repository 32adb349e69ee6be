import asyncio
async def main():
    c, items = asyncio.Condition(), []
    async def consumer():
        async with c:
            r = await c.wait_for(lambda: len(items) >= 2)
            print('enough', items, r)
    t = asyncio.create_task(consumer())
    for i in range(3):
        await asyncio.sleep(1)
        async with c:
            items.append(i)
            c.notify_all()
    await t
asyncio.run(main())
