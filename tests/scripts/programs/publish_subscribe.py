import asyncio
class Bus:
    def __init__(self): self.subs = {}
    def subscribe(self, topic):
        q = asyncio.Queue()
        self.subs.setdefault(topic, []).append(q)
        return q
    async def publish(self, topic, msg):
        for q in self.subs.get(topic, ()):
            await q.put(msg)
async def listener(name, q):
    while (m := await q.get()) is not None:
        print(name, m, asyncio.get_running_loop().time())
async def main():
    bus = Bus()
    async with asyncio.TaskGroup() as tg:
        for name, topic in (('a', 'x'), ('b', 'x'), ('c', 'y')):
            tg.create_task(listener(name, bus.subscribe(topic)))
        for n in range(2):
            await asyncio.sleep(1)
            await bus.publish('x', n)
            await bus.publish('y', -n)
        for t in 'xy': await bus.publish(t, None)
asyncio.run(main())
