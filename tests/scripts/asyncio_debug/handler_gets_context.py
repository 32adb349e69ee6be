import asyncio
async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, c: print(c['message'], repr(c.get('exception'))))
    async def bad(): raise KeyError('k')
    t = asyncio.create_task(bad())
    await asyncio.sleep(0)
    t = None
    f = loop.create_future(); f.set_exception(ValueError('v')); f = None
    print('end of main')
asyncio.run(main())
