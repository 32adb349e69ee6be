import asyncio
loop = asyncio.new_event_loop()
loop.run_until_complete(5)
