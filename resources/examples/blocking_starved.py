# Title: A sleeper starved by a blocker
# Theme: Blocking
# Look: The sleeper is due after 1 s, stays ready and starved until 2 s: late by 1 s because of one line.
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
