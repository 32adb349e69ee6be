import threading
threading.Barrier(1, action=lambda: 1/0).wait()
