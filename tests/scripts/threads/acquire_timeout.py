import threading, time
l = threading.Lock()
print(l.acquire(), l.acquire(False), l.acquire(timeout=1.5), time.monotonic())
threading.Timer(1, l.release).start()
print(l.acquire(timeout=5), time.monotonic())
for kw in ({'blocking': False, 'timeout': 1}, {'timeout': -5}):
    try:
        l.acquire(**kw)
    except ValueError as e:
        print(e)
l.release()
try:
    l.release()
except RuntimeError as e:
    print(e)
