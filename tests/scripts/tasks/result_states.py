import asyncio
async def ok(): return 5
async def bad(): raise ValueError('no')
async def main():
    a, b, c = map(asyncio.create_task, (ok(), bad(), asyncio.sleep(9)))
    for t in (a,):
        try:
            t.result()
        except asyncio.InvalidStateError as e:
            print(e)
        try:
            t.exception()
        except asyncio.InvalidStateError as e:
            print(e)
    await asyncio.sleep(0)
    c.cancel()
    await asyncio.sleep(0)
    print(a.result(), a.exception(), repr(b.exception()), c.cancelled(), c.done())
    try:
        c.result()
    except asyncio.CancelledError as e:
        print(repr(e))
asyncio.run(main())
