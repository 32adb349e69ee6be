import asyncio
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
async def f(): return 'value'
print(loop.run_until_complete(f()), loop.is_closed(), loop.is_running())
t = loop.create_task(asyncio.sleep(2, 'slept'))
print(loop.run_until_complete(asyncio.wait_for(t, 3)), loop.time())
loop.call_later(1, loop.stop)
loop.run_forever()
print('stopped', loop.time())
loop.close()
try:
    loop.call_soon(print)
except RuntimeError as e:
    print(e)
