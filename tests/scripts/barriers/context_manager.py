import asyncio
async def w(b):
    async with b as pos:
        if pos == 0: print('one of us does the work')
        print('pos', pos)
async def main():
    b = asyncio.Barrier(2)
    await asyncio.gather(w(b), w(b))
    try:
        asyncio.Barrier(0)
    except ValueError as e:
        print(e)
asyncio.run(main())
