import asyncio
async def bad(): raise KeyError('k')
async def main():
    for f in asyncio.as_completed([bad()]):
        await f
asyncio.run(main())
