import asyncio
async def f(n):
    await asyncio.sleep(n)
    print('f', n)
    return n
async def main():
    async with asyncio.TaskGroup() as tg:
        a, b = tg.create_task(f(2)), tg.create_task(f(1), name='bee')
        print('body done', b.get_name(), tg)
    print(a.result(), b.result(), asyncio.get_running_loop().time(), tg)
asyncio.run(main())
