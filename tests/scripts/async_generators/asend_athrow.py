import asyncio
async def echo():
    got = 'start'
    while True:
        try:
            got = yield got
            await asyncio.sleep(0.1)
        except ValueError as e:
            got = f'caught {e}'
async def main():
    e = echo()
    print(await e.asend(None), await e.asend('a'), await e.athrow(ValueError('v')), await e.asend('b'))
    await e.aclose()
    try:
        await anext(e)
    except StopAsyncIteration as x:
        print('closed', repr(x))
    print(await anext(e, 'default'))
asyncio.run(main())
