# A task drives by send() and throw() what only behaves like a coroutine.
import asyncio
import collections.abc
import concurrent.futures


class Logged(collections.abc.Coroutine):
    """Wraps a coroutine and tells how it is driven."""

    def __init__(self, coroutine):
        self.coroutine = coroutine

    def send(self, value):
        print("send", value)
        return self.coroutine.send(value)

    def throw(self, *error):
        print("throw", repr(error[0]))
        return self.coroutine.throw(*error)

    def close(self):
        return self.coroutine.close()

    def __await__(self):
        print("awaited")
        return self.coroutine.__await__()


async def work(seconds):
    try:
        await asyncio.sleep(0)
        await asyncio.sleep(seconds)
        return "result"
    except asyncio.CancelledError:
        print("cancelled")
        raise


def refuses():
    raise concurrent.futures.CancelledError("by hand")


async def main():
    print(await asyncio.create_task(Logged(work(1))))
    print(await Logged(work(1)))
    task = asyncio.create_task(Logged(work(5)))
    await asyncio.sleep(1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError as error:
        print(repr(error))
    early = asyncio.create_task(Logged(work(5)))
    early.cancel("early")
    try:
        await early
    except asyncio.CancelledError as error:
        print(repr(error))
    try:
        await asyncio.to_thread(refuses)
    except asyncio.CancelledError as error:
        print("asyncio's own", error.args)


asyncio.run(main())
