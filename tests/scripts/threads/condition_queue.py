import threading, time
cond, items = threading.Condition(), []
def consumer():
    with cond:
        while len(items) < 3:
            cond.wait()
            print('woken with', len(items))
    print('done', items, time.monotonic())
def producer():
    for i in range(3):
        time.sleep(1)
        with cond:
            items.append(i)
            cond.notify()
a, b = threading.Thread(target=consumer), threading.Thread(target=producer)
a.start(); b.start(); a.join(); b.join()
with cond:
    print(cond.wait(timeout=0.5), cond.wait_for(lambda: True))
