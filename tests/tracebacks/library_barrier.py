import threading
b = threading.Barrier(2)
b.wait(0.01)
