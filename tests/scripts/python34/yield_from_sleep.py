# reference: yield_from_sleep.modern
import asyncio
@asyncio.coroutine
def work(n):
    print('start', n)
    yield from asyncio.sleep(n)
    print('end', n)
    return n * 2
@asyncio.coroutine
def main():
    r = yield from asyncio.gather(work(2), work(1))
    print(r)
    t = asyncio.async(work(1))
    print((yield from t))
loop = asyncio.get_event_loop()
loop.run_until_complete(main())
print(loop.time())
loop.close()
