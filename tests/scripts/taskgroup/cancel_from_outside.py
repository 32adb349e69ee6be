import asyncio
async def child():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print('child cancelled')
        raise
async def group():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(child())
        print('waiting in exit')
async def main():
    t = asyncio.create_task(group())
    await asyncio.sleep(1)
    t.cancel('outside')
    try:
        await t
    except asyncio.CancelledError as e:
        print('group cancelled', e.args, t.cancelled())
asyncio.run(main())
