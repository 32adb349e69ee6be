# reference: sockets
import asyncio
import atexit
import sys
import threading
import time


def slow():
    time.sleep(0.1)
    print("a thread that is no daemon ends first", flush=True)


def fails():
    raise ValueError("in an exit function")


@atexit.register
def first():
    print("registered first, runs last", time.monotonic() > 0)
    asyncio.run(late())


def never():
    print("never")


@atexit.register
def also_never():
    print("never")


async def late():
    await asyncio.sleep(0.1)
    print("a loop, even now")


atexit.register(print, "with", "arguments", sep="-")
atexit.register(fails)
atexit.register(sys.exit, 5)
atexit.register(never)
atexit.register(never)
atexit.unregister(never)
atexit.register(lambda: atexit.unregister(also_never))
atexit.register(lambda: atexit.register(print, "never"))
threading.Thread(target=slow).start()
try:
    atexit.register(3)
except TypeError as error:
    print(error)
print("main ends")
