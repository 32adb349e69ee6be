from concurrent.futures import ThreadPoolExecutor
import time
def work(n):
    time.sleep(n)
    if n == 2: raise ValueError(n)
    return n * 10
with ThreadPoolExecutor(max_workers=2) as pool:
    fs = [pool.submit(work, n) for n in (3, 1, 2)]
    print([f.done() for f in fs], [f.running() for f in fs])
    for f in fs:
        try:
            print(f.result(), time.monotonic())
        except ValueError as e:
            print('error', e, repr(f.exception()), time.monotonic())
try:
    pool.submit(work, 1)
except RuntimeError as e:
    print(e)
