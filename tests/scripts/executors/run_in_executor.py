import asyncio, time
from concurrent.futures import ThreadPoolExecutor
def work(n):
    time.sleep(n)
    return n
async def main():
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, work, 1), loop.time())
    with ThreadPoolExecutor(2) as pool:
        fs = [loop.run_in_executor(pool, work, n) for n in (3, 2, 1)]
        print(await asyncio.gather(*fs), loop.time())
asyncio.run(main())
