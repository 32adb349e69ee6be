import asyncio
class Conn:
    async def __aenter__(self): return self
    async def __aexit__(self, *a): raise ConnectionError('close failed')
async def main():
    async with Conn():
        pass
asyncio.run(main())
