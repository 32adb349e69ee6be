import concurrent.futures
f = concurrent.futures.Future(); f.set_result(1); f.set_result(2)
