import asyncio
async def bad():
    await asyncio.sleep(1)
    raise ValueError('bad')
async def slow(n):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print('slow cancelled', n)
        raise
async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(slow(1)); tg.create_task(bad()); tg.create_task(slow(2))
            await asyncio.sleep(5)
            print('unreached')
    except ExceptionGroup as eg:
        print(repr(eg), eg, asyncio.current_task().cancelling())
asyncio.run(main())
