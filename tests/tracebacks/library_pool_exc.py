from concurrent.futures import ThreadPoolExecutor
with ThreadPoolExecutor(1) as p:
    p.submit(lambda: 1/0).result()
