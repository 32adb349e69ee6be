import asyncio
loop = asyncio.new_event_loop()
async def main():
    loop.run_forever()
loop.run_until_complete(main())
