import contextlib, asyncio
async def cb(): 1/0
async def main():
    async with contextlib.AsyncExitStack() as s:
        s.push_async_callback(cb)
asyncio.run(main())
