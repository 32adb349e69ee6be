import asyncio
async def f(n):
    await asyncio.sleep(n)
    print('finished', n)
async def main():
    ts = [asyncio.create_task(f(n)) for n in (1, 2, 3)]
    done, pending = await asyncio.wait(ts, timeout=1.5)
    print(len(done), len(pending))
    done, pending = await asyncio.wait(pending, timeout=0)
    print(len(done), len(pending))
    await asyncio.wait(pending)
asyncio.run(main())
