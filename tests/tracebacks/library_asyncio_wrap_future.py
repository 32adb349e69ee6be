import asyncio
async def main(): asyncio.wrap_future(5)
asyncio.run(main())
