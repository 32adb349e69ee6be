import asyncio
async def main():
    t = asyncio.create_task(asyncio.sleep(10))
    s = asyncio.shield(t)
    await asyncio.sleep(1)
    t.cancel()
    try:
        await s
    except asyncio.CancelledError:
        print('shield follows', s.cancelled(), t.cancelled())
    done = asyncio.Future(); done.set_result(1)
    print(asyncio.shield(done) is done)
asyncio.run(main())
