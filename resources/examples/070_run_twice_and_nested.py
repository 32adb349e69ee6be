# Title: asyncio.run twice, and within itself
# Theme: First steps
# Look: Two loops one after the other; then a run inside a running loop is refused, with its reason.
import asyncio


async def job(name):
    await asyncio.sleep(0.5)
    return f"{name} done"


async def impatient():
    inner = job("inner")
    try:
        asyncio.run(inner)
    except RuntimeError as error:
        print("refused:", error)
        return await inner


print(asyncio.run(job("first")))
print(asyncio.run(job("second")))
print(asyncio.run(impatient()))
