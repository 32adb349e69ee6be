import asyncio
async def main():
    b = asyncio.Barrier(2)
    await b.abort()
    await b.wait()
asyncio.run(main())
