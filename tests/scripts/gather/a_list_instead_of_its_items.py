import asyncio


async def job(n):
    await asyncio.sleep(0.1)
    return n


async def main():
    coros = [job(1), job(2)]
    for bad in [[]], [{}], [1], [coros], ["text"], [(1, [])]:
        try:
            await asyncio.gather(*bad)
        except TypeError as e:
            print(e)
    print(await asyncio.gather(*coros))
    future = asyncio.ensure_future(job(3))
    try:
        await asyncio.gather(future, [])
    except TypeError as e:
        print(e, future.done())
    print(await future)


asyncio.run(main())
