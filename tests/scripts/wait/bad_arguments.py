import asyncio
async def f(): pass
async def main():
    c = f()
    for args in ((c,), ([],), ([c],), ([asyncio.Future()], 'SOON'), (asyncio.Future(),)):
        try:
            await asyncio.wait(args[0], return_when=args[1] if len(args) > 1 else 'ALL_COMPLETED')
        except (TypeError, ValueError) as e:
            print(type(e).__name__, e)
    await c
asyncio.run(main())
