# Title: A rate limiter
# Theme: Real-life shapes
# Look: Eight calls arrive at once; each books the next free slot, and they start a quarter second apart.
import asyncio
import time


class RateLimiter:
    def __init__(self, per_second):
        self.interval = 1 / per_second
        self.next_slot = 0.0

    async def __aenter__(self):
        now = time.perf_counter()
        slot = max(now, self.next_slot)
        self.next_slot = slot + self.interval
        await asyncio.sleep(slot - now)

    async def __aexit__(self, *error):
        return False


async def call(number, limiter):
    async with limiter:
        print(f"{time.perf_counter() - started:.2f} s: call {number}")
        await asyncio.sleep(0.6)


async def main():
    limiter = RateLimiter(per_second=4)
    await asyncio.gather(*(call(number, limiter) for number in range(8)))


started = time.perf_counter()
asyncio.run(main())
