import contextlib, asyncio
class A:
    async def __aenter__(self): 1/0
    async def __aexit__(self, *a): pass
async def main():
    async with contextlib.AsyncExitStack() as s:
        await s.enter_async_context(A())
asyncio.run(main())
