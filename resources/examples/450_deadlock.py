# Title: Two philosophers, two forks
# Theme: Synchronisation
# Look: Each holds one fork and waits for the other's: nothing is left that could wake anyone.
# Expect: exit 3
import asyncio


async def philosopher(name, first, second):
    async with first:
        print(f"{name} has one fork")
        await asyncio.sleep(1)
        async with second:
            print(f"{name} eats")


async def main():
    left, right = asyncio.Lock(), asyncio.Lock()
    await asyncio.gather(philosopher("Plato", left, right), philosopher("Seneca", right, left))


asyncio.run(main())
