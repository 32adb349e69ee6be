import asyncio
async def f():
    me = asyncio.current_task()
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print(me.cancelling(), me.uncancel(), me.cancelling(), me.uncancel())
    await asyncio.sleep(1)
    return 'ok'
async def main():
    t = asyncio.create_task(f())
    await asyncio.sleep(0)
    t.cancel(); t.cancel()
    print(t.cancelling(), await t)
asyncio.run(main())
