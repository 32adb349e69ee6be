import asyncio
async def main():
    loop = asyncio.get_running_loop()
    t = asyncio.timeout_at(loop.time() + 1)
    print(t)
    try:
        async with t:
            print(t)
            await asyncio.sleep(2)
    except TimeoutError:
        print(t)
    try:
        async with t:
            pass
    except RuntimeError as e:
        print(e)
asyncio.run(main())
