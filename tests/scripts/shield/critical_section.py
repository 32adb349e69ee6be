import asyncio
async def commit(log):
    log.append('begin'); await asyncio.sleep(2); log.append('end')
async def handler(log):
    t = asyncio.create_task(commit(log))
    try:
        await asyncio.shield(t)
    except asyncio.CancelledError:
        log.append('cancelled, finishing')
        await t
        raise
async def main():
    log = []
    h = asyncio.create_task(handler(log))
    await asyncio.sleep(1)
    h.cancel()
    await asyncio.wait([h])
    print(log, h.cancelled(), asyncio.get_running_loop().time())
asyncio.run(main())
