import asyncio
def compute(n):
    return [1, 2, 3][n]
async def main():
    print(await asyncio.to_thread(compute, 7))
asyncio.run(main())
