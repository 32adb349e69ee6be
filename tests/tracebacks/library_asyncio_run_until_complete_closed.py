import asyncio
loop = asyncio.new_event_loop()
loop.close()
f = loop.create_future()
loop.run_until_complete(f)
