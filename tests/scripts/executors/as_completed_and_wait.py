from concurrent.futures import ThreadPoolExecutor, as_completed, wait, FIRST_COMPLETED
import time
def work(n):
    time.sleep(n)
    return n
with ThreadPoolExecutor(4) as pool:
    for f in as_completed([pool.submit(work, n) for n in (3, 1, 2)]):
        print(f.result(), time.monotonic())
    done, rest = wait([pool.submit(work, n) for n in (2, 1)], return_when=FIRST_COMPLETED)
    print(len(done), len(rest), [f.result() for f in done])
    print(len(wait([pool.submit(work, 9)], timeout=1).not_done))
