import contextlib, asyncio
@contextlib.asynccontextmanager
async def f():
    1/0
    yield
async def main():
    async with f(): pass
asyncio.run(main())
