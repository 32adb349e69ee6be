# asend(), athrow() and aclose() stepped without a task: traps of the awaits inside come out to who steps.
import types


class Trap:
    def __init__(self, name):
        self.name = name

    def __await__(self):
        got = yield self.name
        return got


@types.coroutine
def switch(value):
    return (yield value)


async def numbers():
    try:
        got = await Trap("first")
        sent = yield got
        print("sent", sent)
        got = await switch("second")
        yield got
    finally:
        print("cleaning:", await Trap("cleanup"))


def drive(step, *answers):
    """Steps an awaitable by hand; shows what comes out."""
    answers = list(answers)
    value = None
    try:
        while True:
            out = step.send(value)
            value = answers.pop(0)
            print("  yields", out, "gets", value)
    except StopIteration as stop:
        print("  ends with", stop.value)
    except BaseException as error:
        print("  raises", repr(error))


print("asend")
generator = numbers()
drive(generator.asend(None), 1)
drive(generator.asend("hello"), 2)
drive(generator.__anext__(), 3)
drive(generator.__anext__())

print("athrow")
generator = numbers()
drive(generator.asend(None), 1)
drive(generator.athrow(ValueError("thrown")), "swept")
drive(generator.athrow(ValueError("again")))

print("aclose")
generator = numbers()
drive(generator.asend(None), 1)
drive(generator.aclose(), "swept")
drive(generator.aclose())

print("throw into a step that waits")
generator = numbers()
step = generator.asend(None)
print(step.send(None), generator.ag_running)
try:
    print(step.throw(KeyError("in")))
    print(step.send("late sweep"))
except KeyError as error:
    print("KeyError", error)

print("two steps at once")
generator = numbers()
one, two = generator.asend(None), generator.asend(None)
print(one.send(None))
try:
    two.send(None)
except RuntimeError as error:
    print(error)
drive(one)
try:
    one.send(None)
except BaseException as error:
    print(repr(error))


async def consumer():
    async for each in numbers():
        print("item", each)
    return [each async for each in numbers()]


print("a consumer")
coroutine, value = consumer(), None
count = 0
try:
    while True:
        trap = coroutine.send(value)
        count += 1
        value = (trap, count)
except StopIteration as stop:
    print(stop.value)
