from concurrent.futures import ThreadPoolExecutor
import time
def work(n):
    time.sleep(n)
    return n
with ThreadPoolExecutor(3) as pool:
    print(list(pool.map(work, [3, 1, 2])), time.monotonic())
    print(list(pool.map(pow, [2, 3], [5, 2])))
    try:
        for r in pool.map(work, [1, 4], timeout=2): print(r)
    except TimeoutError:
        print('timeout', time.monotonic())
print(time.monotonic())
