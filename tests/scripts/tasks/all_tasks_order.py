import asyncio
async def f(n): await asyncio.sleep(n)
async def main():
    for n in (3, 1, 2):
        asyncio.create_task(f(n), name=f't{n}')
    print([t.get_name() for t in asyncio.all_tasks()])
    await asyncio.sleep(1.5)
    print([t.get_name() for t in asyncio.all_tasks()])
    print(asyncio.current_task() in asyncio.all_tasks())
asyncio.run(main())
