# reference: exceptions_and_locks.modern
import asyncio
lock = asyncio.Lock()
@asyncio.coroutine
def guarded(n):
    yield from lock.acquire()
    try:
        yield from asyncio.sleep(1)
        if n == 1:
            raise ValueError(n)
        print('did', n)
    finally:
        lock.release()
@asyncio.coroutine
def main():
    r = yield from asyncio.gather(guarded(0), guarded(1), guarded(2), return_exceptions=True)
    print(r)
asyncio.get_event_loop().run_until_complete(main())
