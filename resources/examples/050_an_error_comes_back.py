# Title: An error handed back
# Theme: First steps
# Look: The failed task has ended at 1 s, yet main hears of it only at 2 s, where it awaits the task.
import asyncio


async def read_sensor():
    await asyncio.sleep(1)
    raise ConnectionError("the cable is loose")


async def main():
    reading = asyncio.create_task(read_sensor(), name="sensor")
    await asyncio.sleep(2)
    print("two seconds later main asks for the reading")
    try:
        await reading
    except ConnectionError as error:
        print(f"no reading: {error}")


asyncio.run(main())
