# Title: Graceful shutdown
# Theme: Real-life shapes
# Look: After the stop sign no request is taken; one finishes within its grace period, one is cancelled.
import asyncio


async def request(number, seconds):
    try:
        await asyncio.sleep(seconds)
        print(f"request {number} answered")
    except asyncio.CancelledError:
        print(f"request {number} cut off")
        raise


async def server(stop):
    running = set()
    for number in range(10):
        if stop.is_set():
            break
        task = asyncio.create_task(request(number, 1 + number), name=f"request {number}")
        running.add(task)
        task.add_done_callback(running.discard)
        await asyncio.sleep(0.5)
    print(f"no more requests, {len(running)} under way")
    done, late = await asyncio.wait(running, timeout=1.2)
    for task in late:
        task.cancel()
    await asyncio.gather(*late, return_exceptions=True)


async def main():
    stop = asyncio.Event()
    asyncio.get_running_loop().call_later(1.4, stop.set)
    await server(stop)
    print("bye")


asyncio.run(main())
