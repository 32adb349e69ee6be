import asyncio
async def main():
    q = asyncio.Queue(1)
    await q.put('first')
    try:
        await asyncio.wait_for(q.put('second'), 1)
    except TimeoutError: print('full', q.qsize(), asyncio.get_running_loop().time())
    t = asyncio.create_task(q.put('third'))
    await asyncio.sleep(0)
    print(q.get_nowait(), await q.get(), t.done())
asyncio.run(main())
