import asyncio
async def f(): pass
async def main():
    tg = asyncio.TaskGroup()
    c = f()
    try:
        tg.create_task(c)
    except RuntimeError as e:
        print(str(e).split('<')[0], str(e).split('>')[-1])
    async with tg:
        pass
    for g in (tg,):
        try:
            g.create_task(c)
        except RuntimeError as e:
            print(e)
        try:
            async with g: pass
        except RuntimeError as e:
            print(e)
    c.close()
asyncio.run(main())
