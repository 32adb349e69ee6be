"""The context of exceptions that are thrown into generators and awaits, at every layer that they leave."""
import asyncio


def chain(error):
    parts = []
    while error is not None:
        parts.append(repr(error))
        error = error.__context__
    return " <- ".join(parts)


def leaf():
    try:
        raise KeyError("leaf handles")
    except KeyError:
        yield 1


def calm():
    yield 2


def middle(make):
    try:
        raise TypeError("middle handles")
    except TypeError:
        yield from make()


def top(make):
    try:
        raise LookupError("top handles")
    except LookupError:
        yield from middle(make)


for make in leaf, calm:
    g = top(make)
    next(g)
    try:
        try:
            raise OSError("thrower handles")
        except OSError:
            g.throw(ValueError("thrown"))
    except ValueError as error:
        print(chain(error))


async def waits(name, deeper=None):
    try:
        raise RuntimeError(name)
    except RuntimeError:
        try:
            await (deeper or asyncio.sleep(1))
        finally:
            await asyncio.sleep(0)
            print(name, "goes on")


async def main():
    task = asyncio.create_task(waits("outer", waits("inner")))
    await asyncio.sleep(0.1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError as error:
        print(chain(error))

    async def fails_after():
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            await asyncio.sleep(0.1)
            raise ValueError("while cancelled")

    async def handler():
        try:
            1 / 0
        except ZeroDivisionError:
            await fails_after()

    task = asyncio.create_task(handler())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel()
    print(chain((await asyncio.gather(task, return_exceptions=True))[0]))
    try:
        try:
            raise OSError("before")
        except OSError:
            await asyncio.wait_for(asyncio.sleep(1), 0.1)
    except TimeoutError as error:
        print(chain(error), error.__cause__)


asyncio.run(main())
try:
    raise KeyError("around the loop")
except KeyError:
    try:
        async def fails():
            raise ValueError("inside")
        asyncio.run(fails())
    except ValueError as error:
        print(chain(error))
