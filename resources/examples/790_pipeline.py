# Title: A pipeline of three stages
# Theme: Real-life shapes
# Look: While one letter is stamped the next is already being written: the slowest stage sets the pace.
import asyncio
import time


async def stage(name, seconds, source, target):
    while (letter := await source.get()) is not None:
        await asyncio.sleep(seconds)
        await target.put(f"{letter} {name}")
    await target.put(None)


async def main():
    started = time.perf_counter()
    paper, written, stamped, sent = (asyncio.Queue() for _ in range(4))
    for letter in ("letter 1", "letter 2", "letter 3", None):
        paper.put_nowait(letter)
    async with asyncio.TaskGroup() as line:
        line.create_task(stage("written", 0.3, paper, written), name="write")
        line.create_task(stage("stamped", 0.5, written, stamped), name="stamp")
        line.create_task(stage("sent", 0.1, stamped, sent), name="send")
        while (letter := await sent.get()) is not None:
            print(f"{time.perf_counter() - started:.1f} s: {letter}")


asyncio.run(main())
