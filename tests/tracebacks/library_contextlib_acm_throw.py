import contextlib, asyncio
@contextlib.asynccontextmanager
async def f():
    try: yield
    except ValueError: raise KeyError('k')
async def main():
    async with f(): raise ValueError
asyncio.run(main())
