# Title: Two threads, one interpreter lock
# Theme: Threads and processes
# Look: Both threads are alive, but only one computes at a time: the lock changes hands every 5 ms.
import threading

results = {}


def count(name, steps):
    total = 0
    for number in range(steps):
        total += number % 7
    results[name] = total


threads = [threading.Thread(target=count, args=(name, 150_000), name=name) for name in ("first", "second")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(results.items()))
