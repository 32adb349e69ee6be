# Title: One whistle starts them all
# Theme: Synchronisation
# Look: One set() wakes all three runners in the same instant; they run in the order of waiting.
import asyncio


async def runner(name, seconds, whistle):
    await whistle.wait()
    print(f"{name} starts")
    await asyncio.sleep(seconds)
    print(f"{name} arrives")


async def main():
    whistle = asyncio.Event()
    async with asyncio.TaskGroup() as race:
        for name, seconds in (("Uma", 3.1), ("Vic", 2.9), ("Wes", 3.0)):
            race.create_task(runner(name, seconds, whistle), name=name)
        await asyncio.sleep(1)
        print("the whistle")
        whistle.set()


asyncio.run(main())
