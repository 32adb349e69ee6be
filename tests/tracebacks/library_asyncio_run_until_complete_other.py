import asyncio
loop = asyncio.new_event_loop()
other = asyncio.new_event_loop()
async def main():
    f = other.create_future()
    other.run_until_complete(f)
loop.run_until_complete(main())
