# Title: Hello, coroutine
# Theme: First steps
# Look: One task runs, gives control away for a second in which nobody holds it, and runs again.
import asyncio


async def greet(name):
    print(f"Hello, {name}, one moment")
    await asyncio.sleep(1)
    print(f"Nice to meet you, {name}")


asyncio.run(greet("reader"))
