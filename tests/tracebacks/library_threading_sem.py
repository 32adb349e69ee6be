import threading
threading.BoundedSemaphore(1).release()
