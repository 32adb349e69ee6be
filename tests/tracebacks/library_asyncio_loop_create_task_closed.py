import asyncio
loop = asyncio.new_event_loop()
loop.close()
async def f(): pass
c = f()
try:
    loop.create_task(c)
finally:
    c.close()
