import asyncio
async def f():
    print('ran')
    return 1
async def main():
    for t in (0, -1):
        try:
            print(await asyncio.wait_for(f(), t))
        except TimeoutError:
            print('timeout', t)
    done = asyncio.Future(); done.set_result('ready')
    print(await asyncio.wait_for(done, 0))
    p = asyncio.Future()
    try:
        await asyncio.wait_for(p, 0)
    except TimeoutError:
        print(p)
asyncio.run(main())
