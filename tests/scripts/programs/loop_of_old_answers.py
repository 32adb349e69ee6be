# Stack Overflow style, get_event_loop and friends
import asyncio, random, time, threading, queue, concurrent.futures, signal
from datetime import datetime
async def producer(q, n):
    for x in range(n):
        await asyncio.sleep(random.random())
        item = str(x)
        await q.put(item)
        print('produced', item)
    await q.put(None)
async def consumer(q):
    while True:
        item = await q.get()
        if item is None: break
        print('consumed', item)
        await asyncio.sleep(random.random())
random.seed(7)
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
q = asyncio.Queue()
loop.run_until_complete(asyncio.gather(producer(q, 5), consumer(q)))
def callback(n, loop):
    print('callback {} invoked'.format(n))
async def sched(loop):
    loop.call_later(0.2, callback, 1, loop)
    h = loop.call_later(0.3, callback, 2, loop)
    loop.call_soon(callback, 3, loop)
    h.cancel()
    print(h.cancelled(), h.when() - loop.time() > 0)
    await asyncio.sleep(0.4)
loop.run_until_complete(sched(loop))
def display_date(end_time, loop):
    print('tick')
    if (loop.time() + 1.0) < end_time: loop.call_later(1, display_date, end_time, loop)
    else: loop.stop()
loop.call_soon(display_date, loop.time() + 3.1, loop)
loop.run_forever()
fut = loop.create_future()
fut.add_done_callback(lambda f: print('done', f.result(), f))
loop.call_later(0.1, fut.set_result, 42)
print(loop.run_until_complete(fut))
def handler(loop, context): print('handler:', context['message'].partition(' at ')[0], repr(context.get('exception')))
loop.set_exception_handler(handler)
def bad(): raise RuntimeError('in callback')
loop.call_soon(bad)
loop.run_until_complete(asyncio.sleep(0.01))
async def never(): await asyncio.sleep(3600)
t = loop.create_task(never())
loop.run_until_complete(asyncio.sleep(0))
t.cancel()
try: loop.run_until_complete(t)
except asyncio.CancelledError: print('cancelled', t.cancelled(), t.done())
done, pending = loop.run_until_complete(asyncio.wait([loop.create_task(asyncio.sleep(i, i)) for i in (3, 1, 2)], return_when=asyncio.FIRST_COMPLETED))
print(len(done), len(pending), done.pop().result())
for f in asyncio.as_completed(pending): print(loop.run_until_complete(f))
loop.close()
try: loop.run_until_complete(asyncio.sleep(0))
except RuntimeError as e: print(e)
# threads
results = queue.Queue()
def worker(n):
    time.sleep(0.1 * n); results.put((n, threading.current_thread().name))
ts = [threading.Thread(target=worker, args=(i,), name=f'T{i}') for i in (3, 1, 2)]
[t.start() for t in ts]; [t.join() for t in ts]
while not results.empty(): print(results.get())
lock = threading.RLock(); cond = threading.Condition(); ev = threading.Event(); bar = threading.Barrier(2); loc = threading.local()
def waiter():
    with cond: print('wait', cond.wait(timeout=0.5)); print(cond.wait(1)); ev.set()
    print('barrier', bar.wait() in (0, 1)); loc.x = 1
w = threading.Thread(target=waiter, daemon=True); w.start(); time.sleep(0.7)
with cond: cond.notify_all()
print(ev.wait(2), bar.wait() in (0, 1)); w.join(); print(hasattr(loc, 'x'), w.is_alive(), threading.active_count())
tm = threading.Timer(0.2, print, ['timer']); tm.start(); tm.join()
try: results.get(timeout=0.1)
except queue.Empty as e: print('empty', repr(e))
pq = queue.PriorityQueue(2); pq.put((2, 'b')); pq.put((1, 'a'))
try: pq.put_nowait((0, 'z'))
except queue.Full: print('full')
print(pq.get(), pq.qsize())
