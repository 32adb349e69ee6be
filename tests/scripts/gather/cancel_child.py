import asyncio
async def main():
    a, b = asyncio.create_task(asyncio.sleep(5)), asyncio.create_task(asyncio.sleep(1, 'b'))
    asyncio.get_running_loop().call_later(0.5, a.cancel)
    try:
        await asyncio.gather(a, b)
    except asyncio.CancelledError:
        print('gather raised', asyncio.get_running_loop().time(), b.done())
    print(await asyncio.gather(a, b, return_exceptions=True))
asyncio.run(main())
