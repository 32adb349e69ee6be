import asyncio, itertools
async def main():
    q, c = asyncio.PriorityQueue(), itertools.count()
    for p, v in ((2, 'x'), (1, 'y'), (2, 'a'), (0, 'z'), (1, 'b')): await q.put((p, next(c), v))
    print([(await q.get())[::2] for _ in range(q.qsize())], q.empty())
asyncio.run(main())
