import asyncio
async def fib(n):
    if n < 2: return n
    a, b = await asyncio.gather(fib(n - 1), fib(n - 2))
    return a + b
async def deep(n): return n and 1 + await deep(n - 1)
async def main():
    print(await fib(8), await deep(100))
asyncio.run(main())
