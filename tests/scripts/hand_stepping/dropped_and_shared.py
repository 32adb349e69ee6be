# Coroutines of the library that are stepped by hand and dropped, closed, cancelled, nested, or stepped by several tasks.
import asyncio
import gc
async def main():
    # dropped while suspended
    q = asyncio.Queue()
    for _ in range(3):
        c = q.get()
        f = c.send(None)
        del c
        print(f, q)
    lock = asyncio.Lock()
    await lock.acquire()
    c = lock.acquire()
    c.send(None)
    c2 = lock.acquire()
    c2.send(None)
    del c
    lock.release()
    print(lock.locked())
    try:
        c2.send(None)
    except StopIteration as e:
        print('got', e.value)
    except RuntimeError as e:
        print(e)
    c = asyncio.sleep(10)
    fut = c.send(None)
    fut.cancel()
    try:
        c.send(None)
    except asyncio.CancelledError as e:
        print('cancelled', e.args)
    # deep recursion of steps
    class D:
        def __init__(self, n):
            self.n = n
        def __await__(self):
            async def inner():
                if self.n:
                    await D(self.n - 1)
                else:
                    await asyncio.sleep(0.1)
            it = inner().__await__()
            while True:
                try:
                    y = it.send(None)
                except StopIteration:
                    return
                yield y
    await D(50)
    class Del:
        def __del__(self):
            try:
                asyncio.sleep(0).send(None)
                print('del ok')
            except BaseException as e:
                print('del', repr(e))
    x = Del()
    del x
    class Sync:
        def __eq__(self, other):
            c = asyncio.sleep(1)
            print('eq', c.send(None))
            c.close()
            return True
    print([Sync()] == [1])
    # a wait_for in another way, stepped across tasks
    c = asyncio.wait_for(asyncio.sleep(1, 'x'), 5)
    async def one():
        f = c.send(None)
        f._asyncio_future_blocking = False
        await f
    async def two():
        try:
            c.send(None)
        except StopIteration as e:
            print('two', e.value)
    await asyncio.create_task(one())
    await asyncio.create_task(two())
    c = asyncio.to_thread(lambda: 5)
    f = c.send(None)
    f._asyncio_future_blocking = False
    await f
    try:
        c.send(None)
    except StopIteration as e:
        print(e.value)
    # time.sleep inside stepped natives' awaited script code
    import time
    class Slow:
        def __await__(self):
            time.sleep(0.5)
            yield from asyncio.sleep(0.1).__await__()
            return 'slow'
    c = asyncio.wait_for(Slow(), None)
    class W:
        def __await__(self):
            it = c.__await__()
            while True:
                try:
                    y = it.send(None)
                except StopIteration as e:
                    return e.value
                yield y
    print(await W())
    global left
    left = asyncio.sleep(3)
    left.send(None)
    g = q.get()
    g.send(None)
    cyc = [g]
    cyc.append(cyc)
    del g, cyc
    gc.collect()


asyncio.run(main())
