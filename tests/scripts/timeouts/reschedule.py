import asyncio
async def main():
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(None) as t:
        print(t.when())
        t.reschedule(loop.time() + 3)
        await asyncio.sleep(2)
        t.reschedule(loop.time() + 2)
        await asyncio.sleep(1.5)
        print('made it', loop.time(), t.when())
    try:
        t.reschedule(9)
    except RuntimeError as e:
        print(e)
    try:
        async with asyncio.timeout(10) as t:
            t.reschedule(loop.time() - 1)
            await asyncio.sleep(1)
    except TimeoutError:
        print('past deadline', loop.time())
asyncio.run(main())
