import asyncio

# A delay beyond every clock, set at an instant that is not the first: it is the deadline that comes first.
async def main():
    loop = asyncio.get_running_loop()
    await asyncio.sleep(2)
    for delay in (1e10, 1e40):
        start = loop.time()
        try:
            await asyncio.wait_for(asyncio.sleep(delay), 1)
            print("woken")
        except TimeoutError:
            print("late", round(loop.time() - start, 3))
    handle = loop.call_later(1e40, print, "never")
    await asyncio.sleep(1)
    print(handle.cancelled(), handle.when() > loop.time())
    handle.cancel()

asyncio.run(main())
