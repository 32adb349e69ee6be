import asyncio, sys, warnings
warnings.showwarning = lambda m, c, *a: print(c.__name__, m)
async def forgotten(): pass
async def main():
    forgotten()
    await asyncio.sleep(0)
    print('main goes on')
asyncio.run(main())
