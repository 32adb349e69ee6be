import asyncio, time
async def sleeper(n):
    loop = asyncio.get_running_loop()
    await asyncio.sleep(n)
    print('sleeper', n, 'at', loop.time())
async def blocker():
    await asyncio.sleep(0.5)
    time.sleep(2)
    print('blocker done', time.monotonic())
async def main():
    await asyncio.gather(sleeper(1), blocker(), sleeper(2), sleeper(3))
asyncio.run(main())
