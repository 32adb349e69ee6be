import asyncio
async def f(n):
    await asyncio.sleep(n)
    if n == 2: raise ValueError(n)
    return n
async def main():
    ts = [asyncio.create_task(f(n)) for n in (1, 2, 3)]
    done, pending = await asyncio.wait(ts, return_when=asyncio.FIRST_EXCEPTION)
    print(sorted(ts.index(t) for t in done), [ts.index(t) for t in pending], [repr(t.exception()) for t in done])
    done, pending = await asyncio.wait([ts[0], ts[2]], return_when='FIRST_EXCEPTION')
    print(len(done), len(pending))
asyncio.run(main())
