import asyncio
async def bad(e):
    raise e
async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(bad(ValueError('one')))
        tg.create_task(bad(TypeError('two')))
asyncio.run(main())
