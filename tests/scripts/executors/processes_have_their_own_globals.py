# reference: sockets
from concurrent.futures import ProcessPoolExecutor
import os

total = 0
seen = []


def add(n):
    global total
    total += n
    seen.append(n)
    return total, list(seen)


def begin(start):
    global total
    total = start


if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=1) as pool:
        print([pool.submit(add, n).result() for n in (1, 2, 3)])
    print(total, seen)
    with ProcessPoolExecutor(max_workers=1, initializer=begin, initargs=(100,)) as pool:
        print(list(pool.map(add, [1, 2])), pool.submit(os.getpid).result() != os.getpid())
    print(total, seen)
