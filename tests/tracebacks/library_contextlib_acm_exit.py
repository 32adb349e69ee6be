import contextlib, asyncio
@contextlib.asynccontextmanager
async def f():
    yield
    1/0
async def main():
    async with f(): pass
asyncio.run(main())
