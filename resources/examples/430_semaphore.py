# Title: Two tables, five guests
# Theme: Synchronisation
# Look: Never more than two guests wait for food at once; the others wait for the semaphore.
import asyncio
import time


async def dine(name, seconds):
    async with tables:
        print(f"{time.perf_counter() - opened:.1f} s: {name} sits down")
        await asyncio.sleep(seconds)


async def main():
    await asyncio.gather(*(dine(f"guest {n}", 1 + n % 2) for n in range(5)))
    print(f"{time.perf_counter() - opened:.1f} s: closed")


tables = asyncio.Semaphore(2)
opened = time.perf_counter()
asyncio.run(main())
