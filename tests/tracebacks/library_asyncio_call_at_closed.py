import asyncio
loop = asyncio.new_event_loop()
loop.close()
loop.call_at(1, print)
