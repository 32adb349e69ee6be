import queue, threading, time
q = queue.Queue()
def worker(n):
    while True:
        x = q.get()
        if x is None: break
        time.sleep(x)
        print('worker', n, 'did', x, time.monotonic())
        q.task_done()
ts = [threading.Thread(target=worker, args=(n,)) for n in range(2)]
for t in ts: t.start()
for x in (1, 0.5, 0.7, 0.25): q.put(x)
q.join()
print('queue empty', time.monotonic())
for t in ts: q.put(None)
for t in ts: t.join()
for act in (lambda: q.get_nowait(), lambda: queue.Queue(1).get(timeout=1)):
    try:
        act()
    except queue.Empty as e:
        print(repr(e), time.monotonic())
