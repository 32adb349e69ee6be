from concurrent.futures import Future, ThreadPoolExecutor
import threading
names = []
with ThreadPoolExecutor(1, thread_name_prefix='pre', initializer=lambda x: names.append((x, threading.current_thread().name)), initargs=(7,)) as p:
    print(p.submit(lambda: names).result())
f = Future()
f.add_done_callback(lambda f: print('cb', f.result()))
f.set_result(5)
print(f.result(), f.exception(), f.done(), f.running(), f.cancel())
try:
    f.set_result(6)
except Exception as e:
    print(type(e).__name__)
