import threading, time
def work(n):
    print('start', n, threading.current_thread().name)
    time.sleep(n)
    print('end', n, time.monotonic())
ts = [threading.Thread(target=work, args=(n,), name=f'w{n}') for n in (3, 1, 2)]
for t in ts: t.start()
print('all started', threading.active_count(), [t.is_alive() for t in ts])
for t in ts: t.join()
print('joined', time.monotonic(), threading.main_thread().name)
