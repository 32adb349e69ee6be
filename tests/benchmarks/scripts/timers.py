# A hundred thousand timers, each due at an instant of its own, created in no order.
import asyncio

COUNT = 100_000


async def main():
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    fired = 0

    def fire():
        nonlocal fired
        fired += 1
        if fired == COUNT:
            done.set_result(fired)

    start = loop.time()
    for i in range(COUNT):
        loop.call_at(start + (i * 7919 % COUNT) * 1e-6, fire)
    print(await done)


asyncio.run(main())
