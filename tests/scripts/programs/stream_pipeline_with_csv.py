import asyncio
import io
import csv
import operator
import statistics
from collections import deque, namedtuple
from contextlib import asynccontextmanager, aclosing, AsyncExitStack
from functools import reduce
from itertools import groupby, islice, chain

Reading = namedtuple("Reading", "sensor value at")
RAW = """sensor,value,at
a,1.5,0
b,2.25,1
a,oops,2
a,2.5,3
c,-1,4
b,4.75,5
a,3.5,6
"""


async def source(text):
    try:
        for row in csv.DictReader(io.StringIO(text)):
            await asyncio.sleep(0.1)
            yield row
    finally:
        print("source closed")


async def parse(rows, bad):
    async for row in rows:
        try:
            yield Reading(row["sensor"], float(row["value"]), int(row["at"]))
        except ValueError as exc:
            bad.append((row, str(exc)))


async def window(stream, size):
    buffer = deque(maxlen=size)
    async for item in stream:
        buffer.append(item)
        if len(buffer) == size:
            yield tuple(buffer)


async def batch(stream, n):
    out = []
    async for item in stream:
        out.append(item)
        if len(out) == n:
            yield out
            out = []
    if out:
        yield out


async def merge(*streams):
    queue = asyncio.Queue(maxsize=2)
    done = object()

    async def pump(name, stream):
        async for item in stream:
            await queue.put((name, item))
        await queue.put((name, done))

    tasks = [asyncio.create_task(pump(i, s)) for i, s in enumerate(streams)]
    open_streams = len(tasks)
    try:
        while open_streams:
            name, item = await queue.get()
            if item is done:
                open_streams -= 1
            else:
                yield name, item
    finally:
        for t in tasks:
            t.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


@asynccontextmanager
async def timer(label):
    loop = asyncio.get_running_loop()
    t0 = loop.time()
    try:
        yield lambda: loop.time() - t0
    finally:
        print(f"{label}: {loop.time() - t0:.2f}s")


async def ticker(step, count):
    for i in range(count):
        await asyncio.sleep(step)
        yield i


async def main():
    bad = []
    async with timer("parse") as elapsed:
        readings = [r async for r in parse(source(RAW), bad)]
        print(f"{elapsed():.1f}", len(readings), bad)
    by = operator.attrgetter("sensor")
    for sensor, group in groupby(sorted(readings, key=by), key=by):
        values = [r.value for r in group]
        print(f"{sensor}: n={len(values)} mean={statistics.mean(values):.3f} max={max(values)}")
    async with aclosing(window(parse(source(RAW), []), 3)) as windows:
        async for w in windows:
            print("window", [r.value for r in w], reduce(operator.add, (r.value for r in w)))
            if w[-1].value < 0:
                break
    async for chunk in batch(ticker(0.05, 7), 3):
        print("batch", chunk)
    async with timer("merge"):
        print([pair async for pair in merge(ticker(0.1, 3), ticker(0.25, 2), ticker(0.07, 4))])
    async with AsyncExitStack() as stack:
        for name in "xyz":
            await stack.enter_async_context(timer(name))
            await asyncio.sleep(0.1)
        stack.callback(print, "callback first")
        stack.push_async_callback(asyncio.sleep, 0.5)
    agen = ticker(0.1, 10)
    print(await anext(agen), await agen.__anext__(), await anext(agen, "default"))
    await agen.aclose()
    print(await anext(agen, "default"))
    print(list(islice(chain.from_iterable([[1, 2], [3], [4, 5]]), 4)))


asyncio.run(main())
