# A script of about a hundred lines, as somebody learning asyncio would write it: what is run anew with every change.
import asyncio
from dataclasses import dataclass, field


@dataclass
class Order:
    number: int
    dish: str
    steps: list = field(default_factory=list)

    def note(self, text):
        self.steps.append(text)
        return len(self.steps)


class Kitchen:
    def __init__(self, cooks):
        self.cooks = asyncio.Semaphore(cooks)
        self.lock = asyncio.Lock()
        self.served = []
        self.opened = asyncio.Event()

    async def cook(self, order):
        await self.opened.wait()
        async with self.cooks:
            order.note("started")
            for step in ("wash", "cut", "fry"):
                await self.work(order, step)
            order.note("done")
        return order

    async def work(self, order, step):
        for _ in range(5):
            await asyncio.sleep(0)
        order.note(step)

    async def serve(self, order):
        async with self.lock:
            await asyncio.sleep(0)
            self.served.append(order.dish)


class Waiter:
    def __init__(self, name, kitchen, queue):
        self.name = name
        self.kitchen = kitchen
        self.queue = queue
        self.count = 0

    async def run(self):
        while True:
            order = await self.queue.get()
            if order is None:
                return self.count
            cooked = await self.kitchen.cook(order)
            await self.kitchen.serve(cooked)
            self.count += 1
            self.queue.task_done()


async def guests(queue, dishes, waiters):
    for number, dish in enumerate(dishes):
        await queue.put(Order(number, dish))
        await asyncio.sleep(0)
    for _ in range(waiters):
        await queue.put(None)


async def clock(stop):
    ticks = 0
    while not stop.is_set():
        ticks += 1
        await asyncio.sleep(0)
    return ticks


async def main():
    kitchen = Kitchen(cooks=2)
    queue = asyncio.Queue(4)
    stop = asyncio.Event()
    waiters = [Waiter(f"waiter-{i}", kitchen, queue) for i in range(3)]
    tasks = [asyncio.create_task(waiter.run(), name=waiter.name) for waiter in waiters]
    ticking = asyncio.create_task(clock(stop), name="clock")
    dishes = ["soup", "rice", "fish", "noodles", "salad"] * 4
    ordering = asyncio.create_task(guests(queue, dishes, len(waiters)))
    kitchen.opened.set()
    counts = await asyncio.gather(*tasks)
    await ordering
    stop.set()
    ticks = await ticking
    try:
        await asyncio.wait_for(asyncio.sleep(0), timeout=1)
    except asyncio.TimeoutError:
        print("too slow")
    print("served", len(kitchen.served), "by", sorted(counts), ticks > 0)
    by_dish = {}
    for dish in kitchen.served:
        by_dish[dish] = by_dish.get(dish, 0) + 1
    for dish, count in sorted(by_dish.items()):
        print(f"{dish:10} {count}")


asyncio.run(main())
