import asyncio
async def f(n):
    try:
        await asyncio.sleep(n)
        return n
    except asyncio.CancelledError:
        print('cancelled', n)
        raise
async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.wait_for(f(1), 2), loop.time())
    try:
        await asyncio.wait_for(f(5), 2)
    except TimeoutError as e:
        print(repr(e), repr(e.__cause__), loop.time())
    print(await asyncio.wait_for(f(1), None))
asyncio.run(main())
