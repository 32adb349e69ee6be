# Title: A value handed back
# Theme: First steps
# Look: The arrow from the end of each measurement to main carries the value that await returns.
import asyncio


async def measure(sensor, seconds, value):
    await asyncio.sleep(seconds)
    return sensor, value


async def main():
    outside = asyncio.create_task(measure("outside", 1.5, -4), name="outside")
    inside = asyncio.create_task(measure("inside", 0.5, 21), name="inside")
    for task in (outside, inside):
        sensor, degrees = await task
        print(f"{sensor}: {degrees} degrees")


asyncio.run(main())
