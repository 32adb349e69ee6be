import asyncio
def handler(loop, ctx):
    print(ctx['message'].split('(')[0], repr(ctx['exception']), sorted(ctx))
async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_exception_handler())
    loop.set_exception_handler(handler)
    loop.call_soon(lambda: 1 / 0)
    loop.call_soon(print, 'still works')
    await asyncio.sleep(0)
    loop.call_exception_handler({'message': 'mine', 'exception': ValueError(1)})
    try:
        loop.set_exception_handler(5)
    except TypeError as e:
        print(e)
asyncio.run(main())
