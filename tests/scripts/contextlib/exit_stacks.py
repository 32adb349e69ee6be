import contextlib, asyncio
with contextlib.ExitStack() as s:
    for i in range(3): s.callback(print, 'callback', i)
    s.push(lambda t, v, tb: print('exc', t) or True)
    print(s.enter_context(contextlib.nullcontext('null')))
    raise ValueError
async def main():
    async with contextlib.AsyncExitStack() as s:
        s.push_async_callback(asyncio.sleep, 1)
        s.callback(print, 'sync callback')
        t = s.pop_all()
    print('popped'); await t.aclose()
    print(asyncio.get_running_loop().time())
asyncio.run(main())
