import asyncio, logging, sys
logging.basicConfig(stream=sys.stdout, format='%(levelname)s %(name)s %(message)s')
logging.getLogger('asyncio').addFilter(lambda r: setattr(r, 'msg', r.getMessage().split('\n')[0]) or setattr(r, 'args', ()) or setattr(r, 'exc_info', None) or True)
async def bad(): raise ValueError('lost')
async def main():
    t = asyncio.create_task(bad())
    await asyncio.sleep(1)
    del t
    print('after del')
asyncio.run(main())
