import asyncio
async def f(n):
    await asyncio.sleep(n)
    return asyncio.get_running_loop().time()
print(asyncio.run(f(1)), asyncio.run(f(2)))
async def main():
    c = f(0)
    try:
        asyncio.run(c)
    except RuntimeError as e:
        print(e)
    c.close()
asyncio.run(main())
try:
    asyncio.run(5)
except ValueError as e:
    print(e)
