import asyncio
async def replica(name, latency):
    try:
        await asyncio.sleep(latency)
        return name
    except asyncio.CancelledError:
        print('cancelled', name)
        raise
async def hedged(replicas, delay):
    tasks = []
    for name, latency in replicas:
        tasks.append(asyncio.create_task(replica(name, latency)))
        done, _ = await asyncio.wait(tasks, timeout=delay, return_when=asyncio.FIRST_COMPLETED)
        if done: break
    else:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for t in tasks: t.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    return done.pop().result()
async def main():
    print(await hedged([('a', 5), ('b', 1), ('c', 3)], 0.5), asyncio.get_running_loop().time())
asyncio.run(main())
