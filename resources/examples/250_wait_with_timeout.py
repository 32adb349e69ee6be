# Title: Look in every second
# Theme: Waiting for several
# Look: wait() comes back every second with what is done so far and, unlike wait_for, cancels nobody.
import asyncio


async def print_page(number, seconds):
    await asyncio.sleep(seconds)
    return number


async def main():
    pending = {asyncio.create_task(print_page(n, s), name=f"page {n}") for n, s in enumerate((0.6, 1.7, 2.4))}
    while pending:
        done, pending = await asyncio.wait(pending, timeout=1)
        print("printed:", sorted(task.result() for task in done), "still in the printer:", len(pending))


asyncio.run(main())
