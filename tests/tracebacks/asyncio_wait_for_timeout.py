import asyncio
async def main():
    await asyncio.wait_for(asyncio.sleep(5), timeout=0.001)
asyncio.run(main())
