import asyncio
async def main():
    total, order = 0, []
    async def add(n):
        nonlocal total
        before = total
        await asyncio.sleep(0.1 if n % 2 else 0)
        total = before + n
        order.append(n)
    await asyncio.gather(*map(add, range(6)))
    print(total, order)
    lock = asyncio.Lock()
    async def safe(n):
        nonlocal total
        async with lock:
            before = total
            await asyncio.sleep(0)
            total = before + n
    await asyncio.gather(*map(safe, range(6)))
    print(total)
asyncio.run(main())
