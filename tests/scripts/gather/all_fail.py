import asyncio
async def f(n):
    await asyncio.sleep(n)
    raise ValueError(n)
async def main():
    ts = [asyncio.create_task(f(n)) for n in (2, 1, 3)]
    try:
        await asyncio.gather(*ts)
    except ValueError as e:
        print('first', e, [t.done() for t in ts])
    await asyncio.wait(ts)
    print([repr(t.exception()) for t in ts])
asyncio.run(main())
