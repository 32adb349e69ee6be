# expect: exit 1
# reference: ends_the_script.same
"""SIGTERM without a handler ends the script at once: no finally, no atexit, from whatever thread it comes."""
import atexit
import os
import signal
import threading
import time

atexit.register(print, "never")


def sender():
    time.sleep(0.01)
    print("bye", flush=True)
    os.kill(os.getpid(), signal.SIGTERM)


threading.Thread(target=sender).start()
try:
    threading.Event().wait()
finally:
    print("never")
