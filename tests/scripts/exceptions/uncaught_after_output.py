# expect: exit 1
import asyncio
async def main():
    print('working')
    await asyncio.sleep(1)
    raise LookupError('nothing there')
asyncio.run(main())
