"""as_completed(timeout) ends when its time is over, also where time stands still while nobody waits."""
import time
from concurrent.futures import ThreadPoolExecutor, as_completed

with ThreadPoolExecutor(2) as pool:
    slow = pool.submit(time.sleep, 0.05)
    quick = pool.submit(str, 1)
    try:
        for each in as_completed([slow, quick], timeout=0.01):
            print(each is quick, each.result())
    except TimeoutError as error:
        print(repr(error))
