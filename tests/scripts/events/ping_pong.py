import asyncio
async def player(name, mine, other, n):
    for i in range(n):
        await mine.wait()
        mine.clear()
        print(name, i, asyncio.get_running_loop().time())
        await asyncio.sleep(0.5)
        other.set()
async def main():
    a, b = asyncio.Event(), asyncio.Event()
    a.set()
    await asyncio.gather(player('ping', a, b, 3), player('pong', b, a, 3))
asyncio.run(main())
