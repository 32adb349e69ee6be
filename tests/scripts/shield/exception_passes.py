import asyncio
async def bad():
    await asyncio.sleep(1)
    raise ValueError('inner')
async def main():
    try:
        await asyncio.shield(bad())
    except ValueError as e:
        print('passed', e)
    s = asyncio.shield(asyncio.sleep(1, 'v'))
    print(type(s).__name__, await s)
asyncio.run(main())
