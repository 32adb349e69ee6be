# wait_for with coroutines, tasks, futures, subclasses of them, and timeouts of every sort.
import asyncio
from fractions import Fraction


class Own(asyncio.Future):
    def cancel(self, msg=None):
        print("own cancel", msg)
        return super().cancel(msg)


class Awaitable:
    def __await__(self):
        yield from asyncio.sleep(0.5).__await__()
        return "awaited"


async def work(result, delay=0.1):
    try:
        await asyncio.sleep(delay)
        return result
    except asyncio.CancelledError:
        print("cancelled", result)
        raise


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        await asyncio.sleep(1)
        return "ended in its own way"


async def wrong():
    try:
        await asyncio.sleep(10)
    finally:
        raise ValueError("while it was cancelled")


async def fails():
    await asyncio.sleep(0.1)
    raise KeyError("no")


async def attempt(make, timeout):
    loop = asyncio.get_running_loop()
    start = loop.time()
    try:
        result = await asyncio.wait_for(make(), timeout)
    except BaseException as error:
        cause, context = error.__cause__, error.__context__
        result = f"{error!r} from {cause!r}, in {context!r}, {error.__suppress_context__}"
    print(timeout, result, round(loop.time() - start, 3))


async def outer(make, after, timeout=5):
    task = asyncio.create_task(asyncio.wait_for(make(), timeout))
    await asyncio.sleep(after)
    print(task.cancel("outside"), task)
    try:
        print(await task)
    except BaseException as error:
        print(repr(error), repr(error.__cause__), repr(error.__context__))


async def main():
    loop = asyncio.get_running_loop()
    own = Own()
    loop.call_later(0.2, own.set_result, "own result")
    for timeout in (1, 1.5, True, 0.05, 0, -1, None, Fraction(1, 2), 10**6):
        await attempt(lambda: work("worked"), timeout)
    await attempt(lambda: own, 1)
    await attempt(Own, 0.1)
    await attempt(Awaitable, 1)
    await attempt(Awaitable, 0.1)
    await attempt(loop.create_future, 0.1)
    await attempt(lambda: asyncio.gather(work(1), work(2)), 1)
    await attempt(stubborn, 1)
    await attempt(wrong, 1)
    await attempt(fails, 1)
    await attempt(lambda: 5, 1)
    await attempt(lambda: work("text"), "1")
    await outer(lambda: work("inner", 3), 1)
    await outer(stubborn, 1)
    await outer(wrong, 1)
    done = loop.create_future()
    done.set_result("done")
    await outer(lambda: done, 0)
    try:
        asyncio.wait_for(done)
    except TypeError as error:
        print(error)
    pending = asyncio.create_task(work("seen", 1))
    waiting = asyncio.create_task(asyncio.wait_for(pending, 2))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(len(asyncio.all_tasks()), waiting.get_coro().__name__, asyncio.iscoroutinefunction(asyncio.wait_for))
    print(await waiting, loop.time() > 0)


asyncio.run(main())
