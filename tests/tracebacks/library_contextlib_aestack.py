import contextlib, asyncio
class A:
    async def __aenter__(self): pass
    async def __aexit__(self, *a): raise OSError('exit')
async def main():
    async with contextlib.AsyncExitStack() as s:
        await s.enter_async_context(A())
        raise ValueError('body')
asyncio.run(main())
