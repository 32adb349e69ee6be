import asyncio
async def child(n):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        await asyncio.sleep(n)
        raise OSError(f'cleanup {n}')
async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(child(2)); tg.create_task(child(1))
            await asyncio.sleep(1)
            1 / 0
    except ExceptionGroup as eg:
        print(eg.exceptions, asyncio.get_running_loop().time())
asyncio.run(main())
