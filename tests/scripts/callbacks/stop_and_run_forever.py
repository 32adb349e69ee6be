import asyncio
loop = asyncio.new_event_loop()
def tick(n):
    print('tick', n, loop.time())
    if n == 3: loop.stop()
    loop.call_later(1, tick, n + 1)
loop.call_soon(tick, 1)
loop.run_forever()
print('stopped')
loop.call_soon(loop.stop)
loop.run_forever()
loop.close()
print(loop.is_closed())
