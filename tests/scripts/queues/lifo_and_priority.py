import asyncio
async def main():
    for q in (asyncio.Queue(), asyncio.LifoQueue(), asyncio.PriorityQueue()):
        for x in (3, 1, 2): await q.put(x)
        print(type(q).__name__, [await q.get() for _ in range(3)])
    q = asyncio.PriorityQueue()
    for item in ((2, 'b'), (1, 'z'), (2, 'a')): q.put_nowait(item)
    print([q.get_nowait() for _ in range(3)])
    q.put_nowait((1, {})); 
    try:
        q.put_nowait((1, {}))
    except TypeError as e:
        print(e)
asyncio.run(main())
