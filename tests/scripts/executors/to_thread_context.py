import asyncio, contextvars, threading, time
v = contextvars.ContextVar('v')
def work(a, *, b):
    time.sleep(1)
    return v.get(), a, b, threading.current_thread().name
def bad(): raise KeyError('thread')
async def main():
    v.set('seen')
    print(await asyncio.to_thread(work, 1, b=2))
    try:
        await asyncio.to_thread(bad)
    except KeyError as e:
        print(repr(e))
asyncio.run(main())
