# -*- coding: utf-8 -*-
from __future__ import print_function
import asyncio
import types
import collections
import heapq
import time
import functools

class Sched(object):
    """A little trampoline, as before asyncio."""
    def __init__(self):
        self.ready = collections.deque()
        self.sleeping = []
        self.seq = 0
        self.now = 0.0
        self.current = None

    def call(self, gen, value=None):
        self.ready.append((gen, 'send', value))

    def run(self):
        while self.ready or self.sleeping:
            if not self.ready:
                self.now, _, gen = heapq.heappop(self.sleeping)
                self.call(gen)
            gen, how, value = self.ready.popleft()
            self.current = gen
            try:
                what = getattr(gen, how)(value)
            except StopIteration as e:
                print('%5.2f end of %s -> %r' % (self.now, gen.__name__, e.value))
                continue
            except Exception as e:
                print('%5.2f %s failed: %s' % (self.now, gen.__name__, e))
                continue
            if isinstance(what, tuple):
                op, arg = what
                if op == 'sleep':
                    self.seq += 1
                    heapq.heappush(self.sleeping, (self.now + arg, self.seq, gen))
                elif op == 'spawn':
                    self.call(arg)
                    self.call(gen, arg)
                elif op == 'throw':
                    self.ready.append((gen, 'throw', arg))
                else:
                    self.ready.append((gen, 'throw', NotImplementedError(op)))
            else:
                self.call(gen, what)


def child(n):
    yield 'sleep', n
    return n * 10


def parent():
    a = yield 'spawn', child(1)
    b = yield 'spawn', child(.5)
    print(type(a).__name__, a.gi_frame is not None)
    r = yield from child(.25)
    try:
        yield 'throw', KeyError('thrown')
    except KeyError as e:
        print('caught', e)
    try:
        yield 'dance', 0
    except NotImplementedError as e:
        print('cannot', e)
    return r


def failing():
    yield 'sleep', .1
    raise ZeroDivisionError('oops')


s = Sched()
s.call(parent())
s.call(failing())
s.run()


@types.coroutine
def switch():
    got = yield
    return got


async def ping(n):
    for i in range(n):
        await switch()
        print('ping', i)
    return 'pinged'


def drive(*coros):
    todo = collections.deque(coros)
    out = []
    while todo:
        c = todo.popleft()
        try:
            c.send(None)
        except StopIteration as e:
            out.append(e.value)
        else:
            todo.append(c)
    return out


print(drive(ping(2), ping(3)))


class Awaitable:
    def __init__(self, steps):
        self.steps = steps

    def __await__(self):
        for i in range(self.steps):
            yield
        return ('awaited', self.steps)


class Later:
    """awaitable by an iterator class, without a generator"""
    def __init__(self, fut):
        self.fut = fut

    def __await__(self):
        return self

    def __iter__(self):
        return self

    def __next__(self):
        if self.fut.done():
            raise StopIteration(self.fut.result())
        self.fut._asyncio_future_blocking = True
        return self.fut


@types.coroutine
def legacy(x):
    r = yield from asyncio.sleep(.1, x)
    f = asyncio.get_event_loop().create_future()
    asyncio.get_event_loop().call_later(.2, f.set_result, r + 1)
    r = yield from f
    return r


def callback_style(loop, result):
    def step1(f):
        result.append(('step1', f.result()))
        t = loop.create_task(legacy(5))
        t.add_done_callback(step2)

    def step2(f):
        result.append(('step2', f.result()))
        loop.stop()
    fut = asyncio.ensure_future(legacy(1), loop=loop)
    fut.add_done_callback(step1)


async def main():
    loop = asyncio.get_running_loop()
    print(await Awaitable(3), await legacy(7))
    f = loop.create_future()
    loop.call_later(.5, f.set_result, 'later')
    print(await Later(f))
    try:
        await Bad()
    except TypeError as e:
        print(e)
    try:
        await 3
    except TypeError as e:
        print(e)
    try:
        await legacy
    except TypeError as e:
        print(e)
    g = (i for i in range(3))
    try:
        await g
    except TypeError as e:
        print(e)
    try:
        asyncio.ensure_future(g)
    except TypeError as e:
        print(e)
    c = legacy(3)
    print(asyncio.iscoroutine(c), asyncio.iscoroutinefunction(legacy), type(c).__name__, c.gi_code.co_name)
    c.close()
    done, pending = await asyncio.wait({asyncio.ensure_future(Awaitable(1)), loop.create_task(legacy(0))}, timeout=.2)
    print(len(done), len(pending), [t.result() for t in done])
    for t in pending:
        t.cancel()
    await asyncio.gather(*pending, return_exceptions=True)


class Bad:
    def __await__(self):
        return 3


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
res = []
loop.call_soon(callback_style, loop, res)
loop.run_forever()
print(res)
loop.run_until_complete(main())
loop.close()
