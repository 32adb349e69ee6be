from concurrent.futures import ProcessPoolExecutor
import asyncio, time
def work(n):
    time.sleep(1)
    return n * n
async def main():
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor() as pool:
        print(await asyncio.gather(*(loop.run_in_executor(pool, work, n) for n in range(4))), loop.time())
if __name__ == '__main__':
    asyncio.run(main())
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(list(pool.map(work, [3, 4])))
