import asyncio
async def f(fut):
    try:
        return await fut
    except asyncio.CancelledError:
        print('cancelled although the result is there', fut.result())
        raise
async def main():
    fut = asyncio.Future()
    t = asyncio.create_task(f(fut))
    await asyncio.sleep(0)
    fut.set_result('r')
    print(t.cancel())
    await asyncio.wait([t])
    print(t.cancelled())
asyncio.run(main())
