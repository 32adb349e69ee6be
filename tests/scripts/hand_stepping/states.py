# What a coroutine is said to be doing while its task waits, and what it waits on.
import asyncio
import inspect


async def inner(future):
    await future


async def outer(future):
    await asyncio.sleep(1)
    await inner(future)


async def main():
    future = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(outer(future))
    coroutine = task.get_coro()

    def show():
        awaited = coroutine.cr_await
        print(inspect.getcoroutinestate(coroutine), coroutine.cr_running, type(awaited).__name__,
              getattr(awaited, "__qualname__", None))
        return awaited

    show()
    await asyncio.sleep(0)
    show()
    await asyncio.sleep(2)
    awaited = show()
    print(inspect.getcoroutinestate(awaited), type(awaited.cr_await).__name__)
    me = asyncio.current_task().get_coro()
    print(inspect.getcoroutinestate(me), me.cr_running, me.cr_await)
    future.set_result(None)
    await task
    show()


asyncio.run(main())


async def agen():
    await asyncio.sleep(1)
    yield 1


async def watch():
    generator = agen()
    task = asyncio.create_task(anext(generator))
    await asyncio.sleep(0.5)
    print(generator.ag_running, type(generator.ag_await).__name__)
    print(await task, generator.ag_running, generator.ag_await)


asyncio.run(watch())
