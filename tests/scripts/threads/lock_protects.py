import threading, time
lock, total = threading.Lock(), 0
def add(n):
    global total
    for _ in range(n):
        with lock:
            v = total
            time.sleep(0.001)
            total = v + 1
ts = [threading.Thread(target=add, args=(5,)) for _ in range(3)]
[t.start() for t in ts]; [t.join() for t in ts]
print(total, lock.locked(), round(time.monotonic(), 6))
