import asyncio
async def main():
    print(await asyncio.sleep(0, 'zero'), await asyncio.sleep(-1, 'negative'), await asyncio.sleep(1, result='kw'), asyncio.get_running_loop().time())
    for bad in ('x', None):
        try:
            await asyncio.sleep(bad)
        except TypeError as e: print(e)
asyncio.run(main())
