# Title: Retry with backoff
# Theme: Real-life shapes
# Look: The waits between the attempts double: 0.5 s, 1 s, 2 s, until the service is back.
import asyncio
import time


async def flaky(attempt):
    await asyncio.sleep(0.1)
    if attempt < 3:
        raise ConnectionError("service unavailable")
    return "42 items"


async def with_retries(attempts, pause):
    for attempt in range(attempts):
        try:
            return await flaky(attempt)
        except ConnectionError as error:
            print(f"{time.perf_counter() - started:.1f} s: {error}, again in {pause} s")
            await asyncio.sleep(pause)
            pause *= 2
    raise ConnectionError("given up")


started = time.perf_counter()
print(asyncio.run(with_retries(5, 0.5)))
