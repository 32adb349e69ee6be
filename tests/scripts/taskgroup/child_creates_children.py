import asyncio
async def node(tg, depth, name):
    print('node', name)
    if depth:
        for n in 'ab':
            tg.create_task(node(tg, depth - 1, name + n))
    await asyncio.sleep(1)
async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(node(tg, 2, 'r'))
    print(asyncio.get_running_loop().time())
asyncio.run(main())
