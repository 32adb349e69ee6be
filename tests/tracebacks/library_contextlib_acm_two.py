import contextlib, asyncio
@contextlib.asynccontextmanager
async def f():
    yield
    yield
async def main():
    async with f(): pass
asyncio.run(main())
