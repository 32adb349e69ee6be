import threading, time
ev = threading.Event()
def w(n, t):
    print(n, ev.wait(t), time.monotonic())
ts = [threading.Thread(target=w, args=a) for a in (('a', 1), ('b', 3), ('c', None))]
for t in ts: t.start()
time.sleep(2)
ev.set()
for t in ts: t.join()
print(ev.is_set(), ev.wait(0))
