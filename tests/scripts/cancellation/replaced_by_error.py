import asyncio
async def f():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        raise ValueError('converted')
async def g():
    try:
        await asyncio.sleep(10)
    finally:
        return 'finally wins'
async def main():
    a, b = asyncio.create_task(f()), asyncio.create_task(g())
    await asyncio.sleep(0)
    a.cancel(); b.cancel()
    r = await asyncio.gather(a, b, return_exceptions=True)
    print(r, repr(r[0].__context__), a.cancelled())
asyncio.run(main())
