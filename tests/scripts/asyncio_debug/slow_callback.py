import asyncio, logging, sys, time
logging.basicConfig(stream=sys.stdout, format='%(levelname)s %(message)s')
logging.getLogger('asyncio').addFilter(lambda r: setattr(r, 'msg', '... took ' + r.getMessage().split(' took ')[-1]) or setattr(r, 'args', ()) or True)
async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_debug(), loop.slow_callback_duration)
    loop.slow_callback_duration = 0.5
    time.sleep(0.3); await asyncio.sleep(0)
    time.sleep(0.75); await asyncio.sleep(0)
asyncio.run(main(), debug=True)
