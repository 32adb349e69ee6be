import asyncio
async def main():
    asyncio.ensure_future(5)
asyncio.run(main())
