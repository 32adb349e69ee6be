import asyncio
async def main():
    await asyncio.wait_for(5, 1)
asyncio.run(main())
