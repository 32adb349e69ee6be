import asyncio
async def main():
    t = asyncio.timeout(1)
    t.reschedule(5)
asyncio.run(main())
