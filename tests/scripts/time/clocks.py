import time
print(time.time(), time.monotonic(), time.perf_counter(), time.time_ns(), time.monotonic_ns())
s = time.perf_counter(); time.sleep(0.25); time.sleep(1); print(time.perf_counter() - s, time.time(), time.monotonic_ns())
print(time.strftime('%Y-%m-%d %H:%M:%S', time.gmtime()), time.ctime(), time.localtime().tm_hour, time.gmtime(0)[:6], time.asctime(time.gmtime(0)), time.mktime(time.gmtime(86400)))
for bad in (-1, 'x', float('nan')):
    try:
        time.sleep(bad)
    except Exception as e: print(type(e).__name__, e)
