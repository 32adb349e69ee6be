# A blocking call starves the others: the sleeper is due after one second and gets control after two.
import asyncio
import time


async def sleeper():
    print("sleeper: one second, please")
    await asyncio.sleep(1)
    print("sleeper: awake at last")


async def blocker():
    print("blocker: holding the thread")
    time.sleep(2)
    print("blocker: done")


async def main():
    await asyncio.gather(sleeper(), blocker())


asyncio.run(main())
