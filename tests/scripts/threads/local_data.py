import threading, time
local = threading.local()
local.v = 'main'
def w(n):
    print(n, hasattr(local, 'v'))
    local.v = n
    time.sleep(1)
    print(n, local.v)
ts = [threading.Thread(target=w, args=(n,)) for n in range(2)]
[t.start() for t in ts]; [t.join() for t in ts]
print(local.v)
