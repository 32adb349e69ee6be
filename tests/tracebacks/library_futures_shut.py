import concurrent.futures
p = concurrent.futures.ThreadPoolExecutor(1)
p.shutdown()
p.submit(print)
