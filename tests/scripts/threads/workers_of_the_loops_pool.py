# The workers of a loop's own pool are threads like others: listed while they live, gone with the loop.
import asyncio
import threading
import time


def job():
    time.sleep(0.1)
    me = threading.current_thread()
    return type(me).__name__, me.name, me.daemon, me.is_alive(), me is threading.current_thread()


def names():
    return threading.active_count(), [t.name for t in threading.enumerate()]


async def main():
    print(names())
    waiting = asyncio.ensure_future(asyncio.to_thread(job))
    await asyncio.sleep(0)
    later = threading.Timer(0.05, print, ['timer'])
    later.start()
    print(names()[0], sorted(names()[1])[:2])
    print(await waiting)
    print(names())
    worker = threading.enumerate()[-1]
    worker.join(0.5)
    print(worker.is_alive(), repr(worker).startswith('<Thread(asyncio_0, started '))
    return worker


worker = asyncio.run(main())
print(names(), worker.is_alive(), repr(worker).startswith('<Thread(asyncio_0, stopped '))
worker.join()
