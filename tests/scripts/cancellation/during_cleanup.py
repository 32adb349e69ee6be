import asyncio
async def f():
    try:
        await asyncio.sleep(10)
    finally:
        try:
            await asyncio.sleep(5)
            print('unreached')
        except asyncio.CancelledError as e:
            print('cleanup cancelled', e.args, repr(e.__context__))
            raise
async def main():
    t = asyncio.create_task(f())
    await asyncio.sleep(1); t.cancel('first')
    await asyncio.sleep(1); t.cancel('second')
    try:
        await t
    except asyncio.CancelledError as e:
        print(e.args, asyncio.get_running_loop().time())
asyncio.run(main())
