# Title: From a thread back to the loop
# Theme: Threads and processes
# Look: The thread hands its news to the loop with call_soon_threadsafe, which wakes the loop from its wait.
import asyncio
import threading
import time


def watch_door(loop, guests):
    for name in ("Lea", "Max"):
        time.sleep(0.7)
        loop.call_soon_threadsafe(guests.put_nowait, name)
    loop.call_soon_threadsafe(guests.put_nowait, None)


async def main():
    guests = asyncio.Queue()
    door = threading.Thread(target=watch_door, args=(asyncio.get_running_loop(), guests), name="door")
    door.start()
    while (name := await guests.get()) is not None:
        print(f"welcome, {name}")
    door.join()


asyncio.run(main())
