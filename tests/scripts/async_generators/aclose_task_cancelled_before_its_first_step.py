# CPython 3.11: throw() into an aclose() or athrow() that has not begun does not begin it. It begins when its task
# goes on, in the middle of what the exception set off.
import asyncio


async def numbers(name, wait):
    try:
        yield 1
    except BaseException as error:
        print(name, 'gets', repr(error))
        try:
            await wait()
            print(name, 'has waited')
        except BaseException as second:
            print(name, 'is interrupted by', repr(second), 'during', repr(second.__context__))
            raise


async def script_wait():
    await asyncio.sleep(0.2)
    print('slept')


async def event_wait():
    future = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(0.1, future.set_result, None)
    await future


async def no_wait():
    pass


async def case(name, wait, step):
    generator = numbers(name, wait)
    await anext(generator)
    task = asyncio.ensure_future(step(generator))
    task.cancel()
    try:
        print(name, 'ends with', await task)
    except BaseException as error:
        print(name, 'fails with', repr(error))
    print(name, 'running', generator.ag_running, 'frame', generator.ag_frame is not None)


async def main():
    for wait in script_wait, event_wait, no_wait, lambda: asyncio.sleep(0), lambda: asyncio.sleep(1):
        await case('aclose', wait, lambda generator: generator.aclose())
        await case('athrow', wait, lambda generator: generator.athrow(KeyError('k')))
        await case('asend', wait, lambda generator: generator.asend(5))


asyncio.run(main())
