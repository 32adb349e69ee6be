import asyncio
async def main():
    for x in (5, None, [1], print):
        try:
            await x
        except TypeError as e:
            print(e)
    try:
        asyncio.create_task(5)
    except TypeError as e:
        print(e)
    try:
        await asyncio.gather(3)
    except TypeError as e:
        print(e)
asyncio.run(main())
