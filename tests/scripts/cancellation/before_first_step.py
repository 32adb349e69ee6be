import asyncio
async def f():
    print('never runs')
async def main():
    t = asyncio.create_task(f())
    print(t.cancel(), t.cancelling(), t.cancelled())
    try:
        await t
    except asyncio.CancelledError as e:
        print('cancelled', e.args, t.cancelled())
    print(t.cancel())
asyncio.run(main())
