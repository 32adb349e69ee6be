import asyncio
async def inner():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print('inner cancelled')
        raise
async def outer():
    await asyncio.wait_for(inner(), 5)
async def main():
    t = asyncio.create_task(outer())
    await asyncio.sleep(1)
    t.cancel('bye')
    try:
        await t
    except asyncio.CancelledError as e:
        print('outer', e.args, asyncio.get_running_loop().time())
asyncio.run(main())
