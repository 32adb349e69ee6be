# expect: exit 4
# coroscope: instructions 200000000
import threading, time
threads = []
while True:
    t = threading.Thread(target=time.sleep, args=(1000,))
    t.start()
    threads.append(t)
