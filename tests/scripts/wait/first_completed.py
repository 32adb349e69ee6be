import asyncio
async def f(n):
    await asyncio.sleep(n)
    return n
async def main():
    ts = [asyncio.create_task(f(n)) for n in (3, 1, 2)]
    while ts:
        done, pending = await asyncio.wait(ts, return_when=asyncio.FIRST_COMPLETED)
        print([t.result() for t in done], len(pending), asyncio.get_running_loop().time())
        ts = pending
asyncio.run(main())
