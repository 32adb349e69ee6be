import asyncio
async def bad():
    1 / 0
async def inner():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(bad())
async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(inner())
asyncio.run(main())
