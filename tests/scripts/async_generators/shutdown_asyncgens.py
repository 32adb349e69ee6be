import asyncio
kept = []
async def g(n):
    try:
        yield n
        yield n
    finally:
        await asyncio.sleep(0.1)
        print('shut down', n)
async def main():
    for n in range(3):
        it = g(n)
        kept.append(it)
        print(await anext(it))
    print('main ends')
asyncio.run(main())
print('run ended')
