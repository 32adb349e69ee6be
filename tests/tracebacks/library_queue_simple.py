import queue
queue.SimpleQueue().get_nowait()
