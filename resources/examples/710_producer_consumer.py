# Title: Producer and consumer
# Theme: Real-life shapes
# Look: The queue holds two: when it is full the producer waits for room, when it is empty the consumer waits.
import asyncio


async def baker(shelf):
    for number in range(5):
        await asyncio.sleep(0.2)
        await shelf.put(number)
        print(f"loaf {number} on the shelf, {shelf.qsize()} there")
    await shelf.put(None)


async def customer(shelf):
    while (loaf := await shelf.get()) is not None:
        print(f"loaf {loaf} bought")
        await asyncio.sleep(0.5)


async def main():
    shelf = asyncio.Queue(maxsize=2)
    await asyncio.gather(baker(shelf), customer(shelf))


asyncio.run(main())
