import concurrent.futures, time
with concurrent.futures.ThreadPoolExecutor(1) as p:
    for f in concurrent.futures.as_completed([p.submit(time.sleep, 0.1)], timeout=0.01): pass
