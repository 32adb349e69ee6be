import asyncio
async def f():
    for i in range(3):
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            print('swallow', i, asyncio.current_task().cancelling())
    return 'survived'
async def main():
    t = asyncio.create_task(f())
    for i in range(3):
        await asyncio.sleep(1)
        print(t.cancel())
    print(await t, t.cancelled(), t.cancelling(), asyncio.get_running_loop().time())
asyncio.run(main())
