import queue
queue.Queue(1).put(1, timeout=-1)
