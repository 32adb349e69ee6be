# expect: exit 1
import os
import threading
import time


def worker():
    time.sleep(0.5)
    print("leaving", flush=True)
    os._exit(7)


threading.Thread(target=worker).start()
try:
    time.sleep(10)
finally:
    print("never")
