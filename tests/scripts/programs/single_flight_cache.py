import asyncio
class Cache:
    def __init__(self): self.pending = {}
    async def get(self, key):
        if key not in self.pending:
            self.pending[key] = asyncio.ensure_future(self.load(key))
        return await self.pending[key]
    async def load(self, key):
        print('loading', key)
        await asyncio.sleep(len(key))
        return key.upper()
async def main():
    c = Cache()
    print(await asyncio.gather(*(c.get(k) for k in ('ab', 'c', 'ab', 'c', 'ab'))), asyncio.get_running_loop().time())
    print(await c.get('ab'), asyncio.get_running_loop().time())
asyncio.run(main())
