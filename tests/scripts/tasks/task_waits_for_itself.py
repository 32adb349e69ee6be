import asyncio
async def main():
    async def me():
        await task
    task = asyncio.create_task(me())
    try:
        await task
    except RuntimeError as e:
        print(str(e).split('<')[0].split(' coro')[0])
asyncio.run(main())
