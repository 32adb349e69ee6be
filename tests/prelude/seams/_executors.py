"""Stand-in of the engine's seam for pools: threads of CPython."""
import threading


def default_workers(kind):
    return 6 if kind == "thread" else 2


def start_worker(kind, name, function):
    thread = threading.Thread(target=function, name=name, daemon=True)
    thread.start()
    return thread
