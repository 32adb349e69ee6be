from itertools import islice, takewhile
def naturals(n=1):
    while True:
        yield n
        n += 1
def sieve(it):
    p = next(it)
    yield p
    yield from sieve(x for x in it if x % p)
print(list(islice(sieve(naturals(2)), 10)))
print(list(takewhile(lambda n: n < 20, (n * n for n in naturals()))))
