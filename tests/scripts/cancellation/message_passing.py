import asyncio
async def f():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError as e:
        print('inside', e.args)
        raise
async def main():
    t = asyncio.create_task(f())
    await asyncio.sleep(0)
    t.cancel('reason')
    try:
        await t
    except asyncio.CancelledError as e:
        print('outside', e.args)
asyncio.run(main())
