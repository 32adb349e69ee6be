import asyncio
async def w(name, n):
    for i in range(n):
        print(name, i)
        await asyncio.sleep(0)
async def main():
    await asyncio.gather(w('a', 3), w('b', 2), w('c', 1))
    print(asyncio.get_running_loop().time())
asyncio.run(main())
