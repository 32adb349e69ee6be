import asyncio
async def f(n):
    try:
        await asyncio.sleep(n)
    except asyncio.CancelledError:
        print('cleanup', n); await asyncio.sleep(0.5); print('cleaned', n); raise
async def outer(): return await asyncio.gather(f(5), f(6), return_exceptions=True)
async def main():
    t = asyncio.create_task(outer())
    await asyncio.sleep(1)
    t.cancel()
    try:
        print(await t)
    except asyncio.CancelledError: print('outer cancelled', asyncio.get_running_loop().time())
asyncio.run(main())
