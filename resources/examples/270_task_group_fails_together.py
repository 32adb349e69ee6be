# Title: A group that fails together
# Theme: Waiting for several
# Look: When the mast breaks at 1 s, the group cancels the other two tasks before the error leaves it.
import asyncio


async def sail():
    try:
        await asyncio.sleep(5)
    finally:
        print("sail lowered")


async def cook():
    await asyncio.sleep(3)
    print("dinner")


async def mast():
    await asyncio.sleep(1)
    raise OSError("the mast broke")


async def main():
    try:
        async with asyncio.TaskGroup() as crew:
            for duty in (sail, cook, mast):
                crew.create_task(duty(), name=duty.__name__)
    except* OSError as group:
        print("home we go:", *group.exceptions)


asyncio.run(main())
