# A future's iterator: it yields the future itself, once.
import asyncio


async def waits(future):
    return await future


def generator(future):
    result = yield from future
    return result


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    iterator = future.__await__()
    print(type(iterator).__name__, iterator is iter(iterator), iterator.send(None) is future,
          future._asyncio_future_blocking)
    for step in (lambda: iterator.send(None), lambda: next(iterator)):
        try:
            step()
        except RuntimeError as error:
            print(error)
    future.set_result(3)
    for _ in range(2):
        try:
            next(iterator)
        except StopIteration as stop:
            print("stops with", stop.value)

    failed = loop.create_future()
    iterator = iter(failed)
    next(iterator)
    failed.set_exception(ValueError("broken"))
    try:
        iterator.send(None)
    except ValueError as error:
        print(error)
    iterator = loop.create_future().__await__()
    for arguments in ((KeyError("a"),), (KeyError, KeyError("b")), (KeyError, "c"), (KeyError("d"), 1), (int,),
                      (KeyError, "e", 3)):
        try:
            iterator.throw(*arguments)
        except Exception as error:
            print(repr(error))
    print(iterator.close(), list(iterator))

    pending = loop.create_future()
    for make in (waits, generator):
        pending._asyncio_future_blocking = False
        stepped = make(pending)
        print(stepped.send(None) is pending)
        inner = stepped.cr_await if make is waits else stepped.gi_yieldfrom
        print(type(inner).__name__)
        try:
            stepped.throw(LookupError("out"))
        except LookupError as error:
            print(error)
    pending._asyncio_future_blocking = False
    stepped = waits(pending)
    stepped.send(None)
    pending.set_result("done")
    try:
        stepped.send(None)
    except StopIteration as stop:
        print(stop.value)


asyncio.run(main())
