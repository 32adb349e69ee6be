import asyncio
loop = asyncio.new_event_loop()
other = asyncio.new_event_loop()
async def main():
    other.run_forever()
loop.run_until_complete(main())
