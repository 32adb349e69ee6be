import asyncio, time
async def main():
    loop = asyncio.get_running_loop()
    for d in (3, 1, 2):
        loop.call_later(d, print, 'due', d)
    time.sleep(5)
    loop.call_soon(print, 'soon after the block')
    print('blocked')
    await asyncio.sleep(0)
    print('main', loop.time())
asyncio.run(main())
