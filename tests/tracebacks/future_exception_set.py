import asyncio
async def main():
    f = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_soon(f.set_exception, ValueError('set from outside'))
    await f
asyncio.run(main())
