import asyncio, time
async def main():
    try:
        async with asyncio.timeout(1) as t:
            time.sleep(3)
            print('blocked past the deadline', t.expired())
            await asyncio.sleep(0)
            print('unreached')
    except TimeoutError:
        print('raised at', asyncio.get_running_loop().time())
asyncio.run(main())
