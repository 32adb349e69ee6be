import asyncio
loop = asyncio.new_event_loop()
f = asyncio.new_event_loop().create_future()
loop.run_until_complete(f)
