import asyncio
async def f(n):
    await asyncio.sleep(n)
    return n
async def main():
    for c in asyncio.as_completed([f(3), f(1), f(2)]):
        print(await c, asyncio.get_running_loop().time())
    for c in asyncio.as_completed([asyncio.create_task(f(n)) for n in (2, 5)], timeout=3):
        try:
            print(await c)
        except TimeoutError as e:
            print('timeout', repr(e))
    print(list(asyncio.as_completed([])))
asyncio.run(main())
