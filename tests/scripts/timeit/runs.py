import timeit, time
print(timeit.timeit('time.sleep(0.5)', 'import time', number=4), timeit.repeat(lambda: time.sleep(1), number=1, repeat=2), timeit.default_timer() == time.perf_counter())
t = timeit.Timer('x += 1', 'x = 0'); print(t.timeit(10) >= 0)
