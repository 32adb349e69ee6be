# expect: exit 4
import threading, time
threads = []
while True:
    t = threading.Thread(target=time.sleep, args=(1000,))
    t.start()
    threads.append(t)
