import asyncio
async def main():
    raise SystemExit('bye')
asyncio.run(main())
