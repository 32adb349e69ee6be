import asyncio
async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(1) as t:
            print(t.when(), t.expired())
            await asyncio.sleep(5)
    except TimeoutError as e:
        print(repr(e), repr(e.__cause__), t.expired(), loop.time())
    async with asyncio.timeout(1) as t:
        await asyncio.sleep(0.5)
    print(t.expired(), loop.time())
asyncio.run(main())
