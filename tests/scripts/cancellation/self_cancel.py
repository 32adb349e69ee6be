import asyncio
async def f():
    asyncio.current_task().cancel()
    print('still running')
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError:
        print('at the next await')
    return 'fine'
async def g():
    asyncio.current_task().cancel()
    return 'returned first'
async def main():
    print(await asyncio.create_task(f()))
    t = asyncio.create_task(g())
    await asyncio.wait([t])
    print(t.cancelled())
asyncio.run(main())
