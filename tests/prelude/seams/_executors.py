import threading


def start_worker(pool_kind, function):
    """A worker of a pool: here always a thread."""
    thread = threading.Thread(target=function, daemon=True)
    thread.start()
    return thread
