import threading, time
r = threading.RLock()
def nested():
    with r:
        with r:
            return 'reentrant'
print(nested())
try:
    r.release()
except RuntimeError as e:
    print(e)
s = threading.BoundedSemaphore(2)
def w(n):
    with s:
        print('in', n, time.monotonic()); time.sleep(1)
ts = [threading.Thread(target=w, args=(n,)) for n in range(4)]
[t.start() for t in ts]; [t.join() for t in ts]
try:
    s.release()
except ValueError as e:
    print(e)
