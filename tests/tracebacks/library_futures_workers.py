import concurrent.futures
concurrent.futures.ThreadPoolExecutor(0)
