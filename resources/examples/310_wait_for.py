# Title: A timer that cancels
# Theme: Timeouts and cancellation
# Look: The quick task ends before its timer; the slow one is cancelled when its timer fires after 1 s.
import asyncio


async def lookup(name, seconds):
    await asyncio.sleep(seconds)
    return f"{name} found"


async def main():
    for name, seconds in (("quick", 0.5), ("slow", 3)):
        try:
            print(await asyncio.wait_for(lookup(name, seconds), timeout=1))
        except TimeoutError:
            print(f"{name} given up")


asyncio.run(main())
