import asyncio
async def w(f):
    try:
        await f
    except ValueError as e:
        return f'got {e}'
async def main():
    f = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(1, f.set_exception, ValueError('boom'))
    print(await asyncio.gather(w(f), w(f)))
    g = asyncio.Future(); g.set_exception(KeyError)
    try:
        await g
    except KeyError as e:
        print(repr(e))
asyncio.run(main())
