# Title: One bathroom
# Theme: Synchronisation
# Look: Three tasks want one lock: each waits for the one before, in the order in which they asked.
import asyncio


async def wash(name, seconds, bathroom):
    print(f"{name} knocks")
    async with bathroom:
        print(f"{name} goes in")
        await asyncio.sleep(seconds)
    print(f"{name} comes out")


async def main():
    bathroom = asyncio.Lock()
    await asyncio.gather(wash("Ida", 2, bathroom), wash("Joe", 1, bathroom), wash("Kim", 1, bathroom))


asyncio.run(main())
