import asyncio
async def main():
    raise ValueError('x')
asyncio.run(main())
