import asyncio
async def value(): return 1
async def main():
    v = await value() + 'x'
asyncio.run(main())
