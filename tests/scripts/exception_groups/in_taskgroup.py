import asyncio
async def bad(e, d):
    await asyncio.sleep(d)
    raise e
async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(bad(ValueError('v'), 1))
            tg.create_task(bad(KeyError('k'), 1))
            tg.create_task(bad(OSError('late'), 2))
    except* ValueError as eg:
        print(repr(eg))
    except* KeyError as eg:
        print(repr(eg))
    print(asyncio.get_running_loop().time())
asyncio.run(main())
