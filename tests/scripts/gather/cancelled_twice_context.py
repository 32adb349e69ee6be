# The error that leaves a cancelled gather is made by its last argument, not by the child that ended last.
import asyncio


def chain(error):
    texts = []
    while error is not None:
        texts.append(repr(error))
        error = error.__context__
    return texts


async def child(name):
    try:
        await asyncio.sleep(3)
    finally:
        await asyncio.sleep(3)


async def quick():
    pass


async def parent(*last):
    try:
        await asyncio.gather(child('a'), child('b'), *last, return_exceptions=True)
    except asyncio.CancelledError as error:
        print(chain(error))


async def main():
    tasks = [asyncio.create_task(parent()), asyncio.create_task(parent(quick()))]
    for message in 'first', 'second':
        await asyncio.sleep(0.1)
        for task in tasks:
            task.cancel(message)
    await asyncio.wait(tasks)


asyncio.run(main())
