import threading, time
b = threading.Barrier(3, action=lambda: print('all here', time.monotonic()))
def w(n):
    time.sleep(n)
    b.wait()
ts = [threading.Thread(target=w, args=(n,)) for n in (1, 2, 3)]
[t.start() for t in ts]; [t.join() for t in ts]
t = threading.Timer(2, print, ('timer fired',)); t.start()
u = threading.Timer(1, print, ('never',)); u.start(); u.cancel()
t.join(); print(time.monotonic())
try:
    threading.Barrier(2).wait(timeout=1)
except threading.BrokenBarrierError as e:
    print(repr(e), time.monotonic())
