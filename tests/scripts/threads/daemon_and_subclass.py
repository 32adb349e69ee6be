import threading, time
class T(threading.Thread):
    def __init__(self, n): super().__init__(daemon=n == 0); self.n = n
    def run(self):
        time.sleep(2 if self.n else 50)
        print('ran', self.n)
for n in range(2): T(n).start()
print('main ends', [t.daemon for t in threading.enumerate()])
t = T(1)
for act in (t.join, lambda: (t.start(), t.start())):
    try:
        act()
    except RuntimeError as e:
        print(e)
