import asyncio
async def job(n):
    await asyncio.sleep(0.001)
    return 10 // n
async def main():
    t = asyncio.create_task(job(0))
    print(await t)
asyncio.run(main())
