import asyncio
async def main():
    1/0
loop = asyncio.new_event_loop()
loop.run_until_complete(main())
