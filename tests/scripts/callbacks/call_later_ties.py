import asyncio
async def main():
    loop = asyncio.get_running_loop()
    for name in 'cab':
        loop.call_later(1, print, name, 'later')
    loop.call_at(loop.time() + 1, print, 'at')
    loop.call_later(0.5, lambda: loop.call_later(0.5, print, 'nested'))
    loop.call_later(0, print, 'zero'); loop.call_later(-1, print, 'negative')
    await asyncio.sleep(1)
    print('main', loop.time())
    await asyncio.sleep(1)
asyncio.run(main())
