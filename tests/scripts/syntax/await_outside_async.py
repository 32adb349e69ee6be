# expect: exit 1
import asyncio
def f():
    await asyncio.sleep(1)
