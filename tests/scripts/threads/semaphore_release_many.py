import threading, time
s = threading.Semaphore(0)
def w(n):
    s.acquire(); print('through', n, time.monotonic())
ts = [threading.Thread(target=w, args=(n,)) for n in range(3)]
[t.start() for t in ts]
time.sleep(1); s.release(2); time.sleep(1); s.release()
[t.join() for t in ts]
print(s.acquire(blocking=False), s.acquire(timeout=0.5), time.monotonic())
