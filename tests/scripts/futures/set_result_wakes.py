import asyncio
async def waiter(n, f):
    print(n, 'got', await f)
async def main():
    f = asyncio.get_running_loop().create_future()
    ts = [asyncio.create_task(waiter(n, f)) for n in range(3)]
    await asyncio.sleep(1)
    f.set_result('hello')
    print('set', f.done(), f.result())
    await asyncio.wait(ts)
asyncio.run(main())
