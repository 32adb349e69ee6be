from concurrent.futures import ThreadPoolExecutor, CancelledError
import time
with ThreadPoolExecutor(1) as pool:
    a, b = pool.submit(time.sleep, 1), pool.submit(time.sleep, 1)
    b.add_done_callback(lambda f: print('callback', f.cancelled()))
    print(a.cancel(), b.cancel(), b.cancelled(), b.done())
    try:
        b.result()
    except CancelledError as e:
        print(repr(e))
    try:
        a.result(timeout=0.5)
    except TimeoutError as e:
        print(repr(e))
print(time.monotonic())
