import asyncio


async def work(n):
    await asyncio.sleep(n)
    return n


async def main():
    for make in (lambda: asyncio.gather([work(0)]), lambda: asyncio.gather({}), lambda: asyncio.gather(5),
                 lambda: asyncio.gather("text"), lambda: asyncio.Semaphore("x"), lambda: asyncio.Semaphore(None),
                 lambda: asyncio.BoundedSemaphore([]), lambda: asyncio.Semaphore(-1)):
        try:
            make()
        except (TypeError, ValueError) as e:
            print(type(e).__name__, e)


import warnings
warnings.simplefilter("ignore")
asyncio.run(main())
