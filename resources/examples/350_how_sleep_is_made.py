# Title: How a sleep is made
# Theme: Timeouts and cancellation
# Look: A future, a timer that sets it, and at the end a handle that is cancelled because nobody needs it.
import asyncio


async def own_sleep(seconds, result):
    loop = asyncio.get_running_loop()
    alarm = loop.create_future()
    handle = loop.call_later(seconds, alarm.set_result, result)
    try:
        return await alarm
    except asyncio.CancelledError:
        print("nobody waits any more: the timer can go")
        raise
    finally:
        handle.cancel()


async def main():
    print(await own_sleep(1, "rested"))
    long_one = asyncio.create_task(own_sleep(60, "never"), name="long sleep")
    await asyncio.sleep(1)
    long_one.cancel()
    await asyncio.wait([long_one])
    print("cancelled:", long_one.cancelled())


asyncio.run(main())
