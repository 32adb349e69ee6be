"""Timeouts of thread queues, conditions and semaphores whose sum no float holds exactly."""
import queue
import threading
import time

full = queue.Queue(1)
full.put(0)
empty = queue.Queue()
for timeout in 0.2203, 0.1, 0.3, 0.7, 1e-10:
    time.sleep(timeout)
    start = time.monotonic_ns()
    try:
        empty.get(timeout=timeout)
    except queue.Empty:
        print("empty", round((time.monotonic_ns() - start) / 1e9, 6))
    try:
        full.put(1, timeout=timeout)
    except queue.Full:
        print("full", round((time.monotonic_ns() - start) / 1e9, 6))
    condition = threading.Condition()
    with condition:
        print(condition.wait_for(lambda: False, timeout), threading.Semaphore(0).acquire(timeout=timeout))
