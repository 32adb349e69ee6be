# send(), throw() and close() reach whatever a generator or coroutine delegates to.
import types


class Iterator:
    def __iter__(self):
        return self

    def __next__(self):
        return "next"

    def send(self, value):
        if value == "stop":
            stop = StopIteration("result")
            raise stop
        return "sent", value

    def throw(self, error, *rest):
        if isinstance(error, KeyError):
            raise StopIteration("swallowed")
        print("throw", repr(error))
        return "thrown"

    def close(self):
        print("close")


class Awaitable:
    def __await__(self):
        return Iterator()


async def waits():
    try:
        return await Awaitable()
    finally:
        print("finally")


def delegates(to):
    result = yield from to
    print("delegate gave", result)
    yield "after"


coroutine = waits()
print(coroutine.send(None), coroutine.send(1), coroutine.throw(ValueError("in")))
print(type(coroutine.cr_await).__name__)
coroutine.close()

coroutine = waits()
coroutine.send(None)
try:
    coroutine.send("stop")
except StopIteration as stop:
    print(stop.value)

generator = delegates(Iterator())
print(next(generator), generator.send(2), generator.throw(ValueError("again")), generator.throw(KeyError("k")))
generator.close()
generator = delegates([1, 2, 3])
print(next(generator), type(generator.gi_yieldfrom).__name__)
try:
    generator.throw(KeyError("through"))
except KeyError as error:
    print("KeyError", error)
generator = delegates([1, 2, 3])
next(generator)
try:
    generator.send(4)
except AttributeError as error:
    print(error)


@types.coroutine
def switch(value):
    return (yield value)


async def inner():
    return await switch("one"), await switch("two")


async def outer():
    try:
        return await inner()
    except ValueError as error:
        return f"caught {error}, then {await switch('three')}"


wrapper = outer().__await__()
print(type(wrapper).__name__, next(wrapper), wrapper.send(1))
try:
    wrapper.send(2)
except StopIteration as stop:
    print(stop.value)
coroutine = outer()
print(coroutine.send(None), coroutine.throw(ValueError("thrown")))
try:
    coroutine.send("end")
except StopIteration as stop:
    print(stop.value)
try:
    coroutine.send(None)
except RuntimeError as error:
    print(error)

# The inner one is stepped to its end by somebody else.
part = inner()


async def shared():
    return await part


coroutine = shared()
print(coroutine.send(None), part.send(1))
try:
    part.send(2)
except StopIteration as stop:
    print(stop.value)
try:
    coroutine.send(3)
except RuntimeError as error:
    print(error)
