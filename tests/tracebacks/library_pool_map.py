from concurrent.futures import ThreadPoolExecutor
with ThreadPoolExecutor(1) as p:
    list(p.map(lambda x: 1/x, [0]))
