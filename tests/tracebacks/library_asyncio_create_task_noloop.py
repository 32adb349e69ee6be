import asyncio
async def f(): pass
c = f()
try:
    asyncio.create_task(c)
finally:
    c.close()
