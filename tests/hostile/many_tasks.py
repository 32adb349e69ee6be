# expect: exit 4
import asyncio
async def main():
    await asyncio.gather(*(asyncio.sleep(1) for _ in range(10**9)))
asyncio.run(main())
