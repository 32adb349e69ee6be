import asyncio
async def f():
    await asyncio.sleep(3)
    print('finished anyway', asyncio.get_running_loop().time())
    return 'r'
async def main():
    t = asyncio.create_task(f())
    try:
        await asyncio.wait_for(asyncio.shield(t), 1)
    except TimeoutError:
        print('gave up waiting')
    print(await t)
asyncio.run(main())
