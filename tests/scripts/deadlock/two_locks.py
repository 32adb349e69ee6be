# expect: exit 3
import asyncio
async def w(n, a, b):
    async with a:
        print(n, 'has first')
        await asyncio.sleep(1)
        async with b:
            print(n, 'has both')
async def main():
    a, b = asyncio.Lock(), asyncio.Lock()
    await asyncio.gather(w(1, a, b), w(2, b, a))
asyncio.run(main())
