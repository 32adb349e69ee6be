import asyncio
async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    f.add_done_callback(lambda f: print('A', f.result()))
    loop.call_soon(print, 'soon 1')
    f.set_result('x')
    loop.call_soon(print, 'soon 2')
    f.add_done_callback(lambda f: print('B'))
    print('main goes on')
    await asyncio.sleep(0)
    print('main back')
asyncio.run(main())
