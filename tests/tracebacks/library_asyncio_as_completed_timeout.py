import asyncio
async def main():
    for f in asyncio.as_completed([asyncio.sleep(5)], timeout=0.01):
        await f
asyncio.run(main())
