import asyncio
async def main():
    asyncio.get_running_loop().create_task(5)
asyncio.run(main())
