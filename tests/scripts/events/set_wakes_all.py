import asyncio
async def w(n, ev):
    print(n, await ev.wait(), asyncio.get_running_loop().time())
async def main():
    ev = asyncio.Event()
    ts = [asyncio.create_task(w(n, ev)) for n in range(3)]
    await asyncio.sleep(1)
    print(ev.is_set())
    ev.set()
    ev.clear()
    print('set and cleared')
    await asyncio.wait(ts)
    late = asyncio.create_task(w('late', ev))
    await asyncio.sleep(1)
    ev.set()
    await late
asyncio.run(main())
