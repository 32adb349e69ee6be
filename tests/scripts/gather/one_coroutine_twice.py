import asyncio


async def number(n):
    await asyncio.sleep(0)
    return n


async def main():
    twice = number(1)
    print(await asyncio.gather(twice, number(2), twice))
    many = [number(n) for n in range(1500)]
    results = await asyncio.gather(*many, many[7], many[1499])
    print(len(results), results[1500:])


asyncio.run(main())
