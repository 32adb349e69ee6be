# A scheduler of one's own: ready queue, sleep queue in its own time, join and results.
import heapq
import types
from collections import deque


@types.coroutine
def trap(name, *arguments):
    return (yield (name, *arguments))


class Sleep:
    def __init__(self, seconds):
        self.seconds = seconds

    def __await__(self):
        woken = yield ("sleep", self.seconds)
        return woken


class Task:
    def __init__(self, coroutine, name):
        self.coroutine, self.name = coroutine, name
        self.result, self.done, self.joining = None, False, []

    def __await__(self):
        if not self.done:
            yield ("join", self)
        return self.result


class Kernel:
    def __init__(self):
        self.ready, self.sleeping, self.now, self.order = deque(), [], 0.0, 0

    def spawn(self, coroutine, name):
        task = Task(coroutine, name)
        self.ready.append((task, None))
        return task

    def run(self, coroutine):
        main = self.spawn(coroutine, "main")
        while self.ready or self.sleeping:
            if not self.ready:
                self.now, _, task = heapq.heappop(self.sleeping)
                self.ready.append((task, self.now))
            task, value = self.ready.popleft()
            try:
                request = task.coroutine.send(value)
            except StopIteration as stop:
                task.result, task.done = stop.value, True
                for each in task.joining:
                    self.ready.append((each, None))
                continue
            except Exception as error:
                print("task", task.name, "failed:", repr(error))
                task.done = True
                continue
            getattr(self, "do_" + request[0])(task, *request[1:])
        return main.result

    def do_sleep(self, task, seconds):
        self.order += 1
        heapq.heappush(self.sleeping, (self.now + seconds, self.order, task))

    def do_join(self, task, other):
        other.joining.append(task)

    def do_spawn(self, task, coroutine, name):
        self.ready.append((task, self.spawn(coroutine, name)))

    def do_time(self, task):
        self.ready.append((task, self.now))


async def worker(name, seconds):
    for step in range(3):
        woken = await Sleep(seconds)
        print(f"{woken:.2f} {name} step {step}")
    return name.upper()


async def ticks(count):
    for number in range(count):
        await Sleep(0.25)
        yield number, await trap("time")


async def failing():
    await Sleep(0.1)
    raise ValueError("oops")


async def main():
    tasks = [await trap("spawn", worker(name, seconds), name) for name, seconds in (("a", 0.3), ("b", 0.5))]
    await trap("spawn", failing(), "failing")
    async for number, now in ticks(3):
        print(f"tick {number} at {now:.2f}")
    return [await task for task in tasks]


print(Kernel().run(main()))
