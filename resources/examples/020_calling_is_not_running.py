# Title: Calling is not running
# Theme: First steps
# Look: Nothing of bake() runs where it is called; its lane begins only where the result is awaited.
import asyncio


async def bake(what):
    print(f"oven on for {what}")
    await asyncio.sleep(2)
    return f"warm {what}"


async def main():
    order = bake("bread")
    print(f"ordered, and all we have is a {type(order).__name__}")
    await asyncio.sleep(1)
    print("now we wait for it")
    print(await order)


asyncio.run(main())
