import asyncio, time
def work(n):
    time.sleep(1)
    return n
async def main():
    print(sum(await asyncio.gather(*(asyncio.to_thread(work, n) for n in range(13)))))
    print(asyncio.get_running_loop().time())
asyncio.run(main())
