import asyncio
async def f():
    print('f')
    return 'r'
async def main():
    t = asyncio.create_task(f())
    await asyncio.sleep(1)
    soon = asyncio.get_running_loop().call_soon(print, 'soon')
    print(await t, await t)
    await asyncio.sleep(0)
    c = f()
    await c
    try:
        await c
    except RuntimeError as e:
        print(e)
asyncio.run(main())
