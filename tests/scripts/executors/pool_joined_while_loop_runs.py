"""At the end of asyncio.run a thread waits for the default pool: its leftover job can still be served by the loop."""
import asyncio
import time


def job(loop):
    time.sleep(0.5)
    future = asyncio.run_coroutine_threadsafe(answer(), loop)
    try:
        print("answer", future.result(timeout=2), round(time.monotonic(), 3))
    except TimeoutError:
        print("no answer")


async def answer():
    await asyncio.sleep(0.1)
    return 42


async def main():
    asyncio.get_running_loop().run_in_executor(None, job, asyncio.get_running_loop())
    await asyncio.sleep(0.1)
    print("main ends", round(time.monotonic(), 3))


asyncio.run(main())
print("end", round(time.monotonic(), 3))


async def explicit():
    loop = asyncio.get_running_loop()
    late = loop.run_in_executor(None, time.sleep, 0.3)
    before = loop.time()
    await loop.shutdown_default_executor()
    print(late.done(), round(loop.time() - before, 3))
    try:
        loop.run_in_executor(None, print, "never")
    except RuntimeError as error:
        print(error)


asyncio.run(explicit())
