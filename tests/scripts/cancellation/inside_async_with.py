import asyncio
class Res:
    async def __aenter__(self):
        print('acquire'); await asyncio.sleep(1); print('acquired'); return self
    async def __aexit__(self, t, v, tb):
        print('release', t.__name__ if t else None); await asyncio.sleep(1); print('released')
async def use():
    async with Res():
        await asyncio.sleep(10)
async def main():
    for when in (0.5, 2):
        t = asyncio.create_task(use())
        await asyncio.sleep(when)
        t.cancel()
        await asyncio.wait([t])
        print('cancelled at', when, t.cancelled(), asyncio.get_running_loop().time())
asyncio.run(main())
