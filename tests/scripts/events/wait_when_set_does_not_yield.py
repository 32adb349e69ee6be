import asyncio
async def main():
    ev = asyncio.Event()
    ev.set()
    asyncio.get_running_loop().call_soon(print, 'soon')
    await ev.wait()
    print('no switch')
    await asyncio.sleep(0)
asyncio.run(main())
