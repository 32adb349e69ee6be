import concurrent.futures
f = concurrent.futures.Future(); f.cancel(); f.result()
