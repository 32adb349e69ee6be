# An exception from another process tells as a text where it was raised.
# reference: sockets
import asyncio
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import _RemoteTraceback


def deep(n):
    if n:
        raise ValueError(n)
    return 1 / n


def work(n):
    try:
        return deep(n)
    except ZeroDivisionError as e:
        raise LookupError("no", n) from e


async def main():
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(1) as pool:
        for n in 1, 0:
            try:
                await loop.run_in_executor(pool, work, n)
            except Exception as e:
                print(repr(e), type(e.__cause__) is _RemoteTraceback, e.__context__, e.__suppress_context__)
                print(str(e.__cause__).replace(__file__, "script.py"))
        print(repr(pool.submit(work, 2).exception()))


if __name__ == "__main__":
    asyncio.run(main())
