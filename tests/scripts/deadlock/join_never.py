# expect: exit 3
import asyncio
async def main():
    q = asyncio.Queue()
    q.put_nowait(1)
    print('joining')
    await q.join()
asyncio.run(main())
