import asyncio, threading, time
loop = asyncio.new_event_loop()
def run():
    asyncio.set_event_loop(loop)
    loop.run_forever()
t = threading.Thread(target=run); t.start()
async def job(n):
    await asyncio.sleep(n)
    return n * 2
f = asyncio.run_coroutine_threadsafe(job(2), loop)
print(f.result(), time.monotonic())
g = asyncio.run_coroutine_threadsafe(job(9), loop)
try:
    g.result(timeout=1)
except TimeoutError:
    print('timeout', g.cancel())
loop.call_soon_threadsafe(print, 'from main')
loop.call_soon_threadsafe(loop.stop)
t.join(); loop.close()
