import asyncio
async def main():
    ev = asyncio.Event()
    for d in (1, 3):
        asyncio.get_running_loop().call_later(2, ev.set)
        try:
            print(await asyncio.wait_for(ev.wait(), d))
        except TimeoutError:
            print('timeout', asyncio.get_running_loop().time())
        ev.clear()
asyncio.run(main())
