import queue
for k in (queue.Queue, queue.LifoQueue, queue.PriorityQueue, queue.SimpleQueue):
    q = k()
    for x in (2, 3, 1): q.put(x)
    print(k.__name__.removeprefix('_Py'), q.qsize(), [q.get() for _ in range(3)], q.empty())
q = queue.Queue(1); q.put(1)
for f in (lambda: q.put(2, block=False), lambda: q.put(2, timeout=0.5), q.task_done, q.task_done):
    try:
        f()
    except Exception as e: print(type(e).__name__, e)
print(q.full(), q.unfinished_tasks)
