# What finalizers make while garbage is collected hears of its own end, too.
import gc


class Trap:
    def __await__(self):
        yield "trap"


async def numbers(keep):
    try:
        yield 1
    finally:
        await Trap()


class Made:
    def __init__(self, name):
        self.name, self.self = name, self

    def __del__(self):
        print("end of", self.name)
        if self.name == "first":
            Made("second").other = self


generator = numbers(None)
step = generator.asend(None)
try:
    step.send(None)
except StopIteration as stop:
    print(stop.value)
cycle = [generator]
cycle.append(cycle)
Made("first")
del cycle, generator, step
print("collecting")
gc.collect()
print("again")
gc.collect()
gc.collect()
print("done")
