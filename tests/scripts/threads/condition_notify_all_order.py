import threading, time
c = threading.Condition()
def w(n):
    with c:
        c.wait(); print('woken', n, time.monotonic())
ts = [threading.Thread(target=w, args=(n,)) for n in range(4)]
[t.start() for t in ts]
time.sleep(1)
with c: c.notify(); print('one')
time.sleep(1)
with c: c.notify_all(); print('all')
[t.join() for t in ts]
