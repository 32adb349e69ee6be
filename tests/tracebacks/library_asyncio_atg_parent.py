import asyncio
async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(asyncio.sleep(1))
        raise ValueError('parent')
asyncio.run(main())
