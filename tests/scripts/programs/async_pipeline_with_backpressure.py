import asyncio
async def stage(name, src, dst, delay):
    while (x := await src.get()) is not None:
        await asyncio.sleep(delay)
        print(f'{asyncio.get_running_loop().time():.1f} {name} {x}')
        await dst.put(x + 1) if dst else None
    if dst: await dst.put(None)
async def main():
    a, b, c = (asyncio.Queue(1) for _ in range(3))
    async with asyncio.TaskGroup() as tg:
        tg.create_task(stage('one', a, b, 0.1))
        tg.create_task(stage('two', b, c, 0.5))
        tg.create_task(stage('three', c, None, 0.2))
        for n in (10, 20, 30): await a.put(n)
        await a.put(None)
asyncio.run(main())
