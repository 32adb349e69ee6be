import threading, time
total = 0
def add():
    global total
    for _ in range(3):
        v = total
        time.sleep(0.01)
        total = v + 1
ts = [threading.Thread(target=add) for _ in range(2)]
[t.start() for t in ts]; [t.join() for t in ts]
print(total)
