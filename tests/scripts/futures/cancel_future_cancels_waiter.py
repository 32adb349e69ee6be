import asyncio
async def w(f):
    try:
        await f
    except asyncio.CancelledError as e:
        print('waiter sees', e.args)
        raise
async def main():
    f = asyncio.Future()
    t = asyncio.create_task(w(f))
    await asyncio.sleep(0)
    f.cancel('stop it')
    try:
        await t
    except asyncio.CancelledError as e:
        print('main sees', e.args, t.cancelled())
    g = asyncio.Future()
    u = asyncio.create_task(w(g))
    await asyncio.sleep(0)
    u.cancel()
    await asyncio.wait([u])
    print(g.cancelled())
asyncio.run(main())
