import asyncio
async def stage(n, before):
    v = await before if before else 0
    await asyncio.sleep(n)
    print('stage', n, v)
    return v + n
async def main():
    t = None
    for n in (1, 2, 3):
        t = asyncio.create_task(stage(n, t), name=f's{n}')
    print(await t, asyncio.get_running_loop().time())
asyncio.run(main())
