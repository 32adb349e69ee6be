import asyncio
async def service(name, lives):
    await asyncio.sleep(0.5)
    if lives[name] > 0:
        lives[name] -= 1
        raise RuntimeError(f'{name} crashed')
    print(name, 'finished')
async def supervise(name, lives):
    restarts = 0
    while True:
        try:
            await service(name, lives)
            return restarts
        except RuntimeError as e:
            restarts += 1
            print(e, 'restart', restarts, asyncio.get_running_loop().time())
            await asyncio.sleep(0.25)
async def main():
    lives = {'db': 2, 'web': 1}
    print(await asyncio.gather(*(supervise(n, lives) for n in lives)))
asyncio.run(main())
