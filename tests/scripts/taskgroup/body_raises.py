import asyncio
async def child():
    try:
        await asyncio.sleep(5)
    finally:
        print('child ends')
async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(child())
            await asyncio.sleep(1)
            raise KeyError('body')
    except* KeyError as eg:
        print(repr(eg))
    try:
        async with asyncio.TaskGroup():
            raise KeyboardInterrupt
    except KeyboardInterrupt as e:
        print(repr(e))
asyncio.run(main())
