# What gather made before it refuses an argument goes on by itself.
import asyncio


async def speak(text, fail=False):
    await asyncio.sleep(0.1)
    print("said", text)
    if fail:
        raise ValueError(text)


async def main():
    try:
        asyncio.gather(speak("one"), speak("two", True), 5, speak("never"))
    except TypeError as error:
        print(error)
    await asyncio.sleep(1)
    ready = asyncio.get_running_loop().create_future()
    ready.set_result("ready")
    task = asyncio.create_task(speak("task"))
    print(await asyncio.gather(ready, task, speak("new"), ready, task))
    print(await asyncio.gather(speak("bad", True), ready, return_exceptions=True))
    outer = asyncio.gather(speak("a"), speak("b"), return_exceptions=True)
    await asyncio.sleep(0)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError as error:
        print(repr(error))


asyncio.run(main())
