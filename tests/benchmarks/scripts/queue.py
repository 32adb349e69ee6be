# One producer, four consumers, two hundred thousand items through a bounded queue.
import asyncio

ITEMS = 200_000


async def produce(queue):
    for i in range(ITEMS):
        await queue.put(i)
    for _ in range(4):
        await queue.put(None)


async def consume(queue):
    count = 0
    while await queue.get() is not None:
        count += 1
    return count


async def main():
    queue = asyncio.Queue(100)
    consumers = [asyncio.create_task(consume(queue)) for _ in range(4)]
    await produce(queue)
    print(sum(await asyncio.gather(*consumers)))


asyncio.run(main())
