import asyncio
async def main():
    loop = asyncio.get_running_loop()
    h = loop.call_soon(print, 'no')
    t = loop.call_later(1, print, 'no either')
    print(t.when(), h.cancelled())
    h.cancel(); t.cancel(); t.cancel()
    print(h.cancelled(), t.cancelled())
    late = loop.call_later(2, print, 'late')
    loop.call_later(1, late.cancel)
    await asyncio.sleep(3)
    print('end')
asyncio.run(main())
