import asyncio
async def main():
    try:
        async with asyncio.timeout(1):
            raise ValueError('mine')
    except ValueError as e:
        print(e, repr(e.__context__))
    try:
        async with asyncio.timeout(1):
            try:
                await asyncio.sleep(3)
            except asyncio.CancelledError:
                raise KeyError('instead')
    except KeyError as e:
        print(repr(e), repr(e.__context__))
    try:
        async with asyncio.timeout(0.5):
            try:
                await asyncio.sleep(3)
            finally:
                await asyncio.sleep(2)
    except TimeoutError:
        print('late', asyncio.get_running_loop().time())
asyncio.run(main())
