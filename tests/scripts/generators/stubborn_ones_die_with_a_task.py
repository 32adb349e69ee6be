# Generators that ignore GeneratorExit and die with the last names of a task, of a callback and of a thread.
import asyncio
import threading


def stubborn(name, times):
    for _ in range(times):
        try:
            yield name
        except GeneratorExit:
            print(name, "not now")


def use(name):
    g = stubborn(name, 3)
    next(g)


async def task():
    g = stubborn("task", 3)
    print(next(g))
    return [g]


async def inner():
    g = stubborn("inner", 3)
    next(g)
    await asyncio.sleep(1)


async def main():
    await task()
    asyncio.get_running_loop().call_soon(use, "callback")
    await asyncio.create_task(inner())
    cancelled = asyncio.create_task(inner())
    await asyncio.sleep(0.5)
    cancelled.cancel()
    await asyncio.wait([cancelled])
    g = stubborn("main", 3)
    next(g)


asyncio.run(main())
thread = threading.Thread(target=use, args=("thread",))
thread.start()
thread.join()
print("end")
