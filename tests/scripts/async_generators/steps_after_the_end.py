"""asend, athrow and aclose of an async generator that has not begun, has ended, is closed or is running."""
import asyncio


async def numbers(n, stubborn=False):
    try:
        for i in range(n):
            yield i
    except GeneratorExit:
        print("exit")
        if stubborn:
            yield "still here"
        raise
    finally:
        print("cleaned")


async def attempt(what, step):
    try:
        print(what, await step)
    except BaseException as error:
        print(what, repr(error))


async def main():
    ended = numbers(1)
    print([x async for x in ended])
    await attempt("asend", ended.asend(None))
    await attempt("athrow", ended.athrow(ValueError("late")))
    await attempt("aclose", ended.aclose())
    fresh = numbers(1)
    await attempt("asend first", fresh.asend(5))
    await attempt("athrow first", fresh.athrow(ValueError("early")))
    await attempt("anext", anext(fresh))
    await attempt("anext default", anext(fresh, "none"))
    fresh = numbers(1)
    await attempt("aclose first", fresh.aclose())
    await attempt("anext", anext(fresh))
    open_one = numbers(3)
    await attempt("anext", anext(open_one))
    await attempt("athrow", open_one.athrow(KeyError("thrown")))
    await attempt("anext", anext(open_one))
    stubborn = numbers(3, True)
    await attempt("anext", anext(stubborn))
    await attempt("aclose", stubborn.aclose())
    await attempt("aclose again", stubborn.aclose())
    await attempt("athrow", stubborn.athrow(ValueError))
    await attempt("anext", anext(stubborn))

    async def slow():
        try:
            yield 1
            await asyncio.sleep(1)
            yield 2
        finally:
            await asyncio.sleep(0.1)
            print("slow is clean")

    one = slow()
    await attempt("anext", anext(one))
    task = asyncio.create_task(attempt("in a task", anext(one)))
    await asyncio.sleep(0)
    await attempt("at the same time", anext(one))
    await attempt("close at the same time", one.aclose())
    task.cancel()
    await task
    await attempt("after that", anext(one))


asyncio.run(main())
