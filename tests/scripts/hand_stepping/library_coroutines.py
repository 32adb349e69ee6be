# Coroutines of asyncio itself, stepped by hand: what they wait for comes out as a future.
import asyncio


async def zero():
    await asyncio.sleep(0)
    return "zero"


coroutine = zero()
print(coroutine.send(None))
try:
    coroutine.send(None)
except StopIteration as stop:
    print(stop.value)


class Steps:
    """Awaits an awaitable step by step, as tools do that measure the steps of a task."""

    def __init__(self, awaitable, label):
        self.awaitable, self.label = awaitable, label

    def __await__(self):
        steps = self.awaitable.__await__()
        sent, error, count = None, None, 0
        while True:
            try:
                out = steps.throw(error) if error else steps.send(sent)
            except StopIteration as stop:
                print(self.label, "took", count, "steps")
                return stop.value
            count += 1
            error = None
            try:
                sent = yield out
            except BaseException as caught:
                error = caught


async def stepped(awaitable, label):
    return await Steps(awaitable, label)


async def sleeper():
    try:
        await asyncio.sleep(0.5)
        await asyncio.sleep(0)
        return "slept"
    finally:
        print("sleeper is done")


async def main():
    loop = asyncio.get_running_loop()
    print(await stepped(sleeper(), "sleeper"))
    queue = asyncio.Queue()
    task = asyncio.create_task(stepped(queue.get(), "get"))
    await asyncio.sleep(0.1)
    queue.put_nowait("item")
    print(await task)
    lock = asyncio.Lock()
    async with lock:
        task = asyncio.create_task(stepped(lock.acquire(), "acquire"))
        await asyncio.sleep(0.1)
    print(await task, lock.locked())
    try:
        await stepped(asyncio.wait_for(asyncio.sleep(3), 1), "wait_for")
    except asyncio.TimeoutError as error:
        print(repr(error))
    print(await stepped(asyncio.gather(sleeper(), sleeper()), "gather"))

    task = asyncio.create_task(stepped(sleeper(), "cancelled"))
    await asyncio.sleep(0.2)
    task.cancel("enough")
    try:
        await task
    except asyncio.CancelledError as error:
        print(repr(error))

    coroutine = asyncio.sleep(1)
    future = coroutine.send(None)
    print(future)
    await asyncio.sleep(2)
    print(future)
    try:
        coroutine.send(None)
    except StopIteration as stop:
        print(stop.value)
    coroutine = asyncio.sleep(1)
    future = coroutine.send(None)
    try:
        coroutine.throw(KeyError("thrown"))
    except KeyError as error:
        print(repr(error), future)
    coroutine = asyncio.sleep(1)
    coroutine.send(None)
    try:
        coroutine.send(None)
    except RuntimeError as error:
        print(error)
    coroutine = asyncio.sleep(1)
    coroutine.send(None)
    print(coroutine.close())

    begun = sleeper()
    outside = begun.send(None)
    outside._asyncio_future_blocking = False
    await outside
    print(await asyncio.create_task(begun))


asyncio.run(main())
