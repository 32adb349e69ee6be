import asyncio
async def f(): return 1
async def main():
    t = asyncio.ensure_future(f())
    print(asyncio.ensure_future(t) is t, asyncio.isfuture(t), asyncio.isfuture(f), await t)
    fut = asyncio.Future()
    print(asyncio.ensure_future(fut) is fut, fut.get_loop() is asyncio.get_running_loop())
    try:
        asyncio.ensure_future('no')
    except TypeError as e:
        print(e)
asyncio.run(main())
