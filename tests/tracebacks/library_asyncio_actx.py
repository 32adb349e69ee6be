import contextlib, asyncio
@contextlib.asynccontextmanager
async def f():
    yield
async def main():
    async with f():
        raise KeyError(1)
asyncio.run(main())
