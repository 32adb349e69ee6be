import queue
queue.Queue().task_done()
