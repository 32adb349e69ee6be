import asyncio
async def f():
    try:
        await asyncio.sleep(10)
    finally:
        await asyncio.sleep(3)
        print('cleanup over', asyncio.get_running_loop().time())
async def g():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return 'rescued'
async def main():
    try:
        await asyncio.wait_for(f(), 1)
    except TimeoutError:
        print('timeout', asyncio.get_running_loop().time())
    print(await asyncio.wait_for(g(), 1))
asyncio.run(main())
