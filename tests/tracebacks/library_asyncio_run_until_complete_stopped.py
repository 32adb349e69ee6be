import asyncio
loop = asyncio.new_event_loop()
f = loop.create_future()
loop.call_soon(loop.stop)
loop.run_until_complete(f)
