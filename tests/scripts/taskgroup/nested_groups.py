import asyncio
async def fail(n):
    await asyncio.sleep(n)
    raise ValueError(n)
async def inner():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(fail(1)); tg.create_task(fail(1))
async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(inner()); tg.create_task(fail(2))
    except ExceptionGroup as eg:
        print(repr(eg))
asyncio.run(main())
