import asyncio
async def w(b, n):
    try:
        print(n, await b.wait())
    except asyncio.BrokenBarrierError as e:
        print(n, 'broken', e)
async def main():
    for act in ('abort', 'reset'):
        b = asyncio.Barrier(3)
        ts = [asyncio.create_task(w(b, n)) for n in range(2)]
        await asyncio.sleep(1)
        print(b.n_waiting)
        await getattr(b, act)()
        await asyncio.wait(ts)
        print(act, b.broken, b.n_waiting)
asyncio.run(main())
