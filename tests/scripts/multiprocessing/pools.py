# reference: sockets
import multiprocessing
import multiprocessing.dummy
import time
from multiprocessing.pool import ThreadPool

calls = 0


def square(x):
    return x * x


def slow(x):
    time.sleep(0.02 * x)
    return x


def counted(x):
    global calls
    calls += 1
    return calls


def fails(x):
    if x == 2:
        raise KeyError(x)
    return x


def late(x):
    time.sleep(0.3)
    return x


if __name__ == "__main__":
    got = []
    with multiprocessing.Pool(2) as pool:
        print(pool.map(square, range(10)), pool.map(square, []), pool.map(square, range(3), chunksize=2))
        print(pool.starmap(pow, [(2, 3), (3, 2)]), pool.apply(square, (5,)), list(pool.imap(square, iter([1, 2, 3]), chunksize=2)))
        print(list(pool.imap_unordered(slow, [5, 0, 1])), sum(pool.map(counted, range(6), chunksize=1)) >= 12, calls)
        result = pool.map_async(square, [1, 2], callback=got.append)
        result.wait()
        print(result.get(), got, result.ready(), result.successful())
        for work in (lambda: pool.map(fails, [1, 2, 3]), lambda: pool.apply_async(fails, (2,)).get(), lambda: pool.apply(lambda: 1)):
            try:
                work()
            except Exception as error:
                print(type(error).__name__, str(error).partition(" at 0x")[0], type(error.__cause__).__name__)
        pool.apply_async(fails, (2,), error_callback=lambda error: got.append(repr(error))).wait()
        print(got[-1])
        try:
            pool.apply_async(late, (1,)).get(timeout=0.05)
        except multiprocessing.TimeoutError as error:
            print("too late", repr(error))
        try:
            pool.join()
        except ValueError as error:
            print(error)
        pool.close()
        try:
            pool.map(square, [1])
        except ValueError as error:
            print(error)
        pool.join()
    with ThreadPool(3) as pool:
        local = []
        print(pool.map(lambda x: x + 1, [1, 2, 3]), pool.map(local.append, [1]), local)
    with multiprocessing.dummy.Pool(2) as pool:
        print(pool.map(square, [3]))
    try:
        multiprocessing.Pool(0)
    except ValueError as error:
        print(error)
