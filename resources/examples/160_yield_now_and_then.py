# Title: Computing that yields now and then
# Theme: Blocking
# Look: The answer is there at 1 s; one yield lets its timer fire, the next one lets its task run.
import asyncio
import time


async def crunch(blocks):
    for block in range(blocks):
        time.sleep(0.4)  # stands for work that cannot be interrupted
        print(f"block {block} computed")
        await asyncio.sleep(0)


async def answer(asked):
    await asyncio.sleep(1)
    print(f"answer handled after {time.perf_counter() - asked:.1f} s, it was there at 1.0 s")


async def main():
    asked = time.perf_counter()
    await asyncio.gather(answer(asked), crunch(5))


asyncio.run(main())
