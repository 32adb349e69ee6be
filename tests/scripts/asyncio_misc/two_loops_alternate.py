import asyncio
async def f(n):
    await asyncio.sleep(n)
    return asyncio.get_running_loop().time()
a, b = asyncio.new_event_loop(), asyncio.new_event_loop()
print(a.run_until_complete(f(1)), b.run_until_complete(f(2)), a.run_until_complete(f(1)))
fut = b.create_future()
async def wrong(): await fut
try:
    a.run_until_complete(wrong())
except RuntimeError as e: print(str(e).split(' got')[0][:4], 'attached to a different loop' in str(e))
a.close(); b.close()
