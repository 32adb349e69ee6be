# Title: An asynchronous generator
# Theme: Generators
# Look: The readings and their reader share one lane, and between two readings anybody else may run.
import asyncio


async def readings(sensor, count):
    try:
        for number in range(count):
            await asyncio.sleep(0.5)
            yield 18 + number
    finally:
        print(f"{sensor} switched off")


async def watch(sensor):
    async for degrees in readings(sensor, 3):
        print(f"{sensor}: {degrees} degrees")


async def main():
    await asyncio.gather(watch("cellar"), watch("attic"))


asyncio.run(main())
