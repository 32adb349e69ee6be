import asyncio
async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(1) as outer:
            try:
                async with asyncio.timeout(2) as inner:
                    await asyncio.sleep(10)
            except TimeoutError:
                print('inner?')
    except TimeoutError:
        print('outer', outer.expired(), inner.expired(), loop.time())
    async with asyncio.timeout(5):
        try:
            async with asyncio.timeout(1):
                await asyncio.sleep(10)
        except TimeoutError:
            print('inner only', loop.time())
        await asyncio.sleep(1)
asyncio.run(main())
