import asyncio
async def main():
    try:
        async with asyncio.timeout(0):
            print('body runs')
            await asyncio.sleep(0)
            print('not reached')
    except TimeoutError:
        print('timed out')
    async with asyncio.timeout(0) as t:
        print('no await, no timeout')
    print(t.expired(), asyncio.current_task().cancelling())
    await asyncio.sleep(0)
asyncio.run(main())
