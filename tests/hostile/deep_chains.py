# expect: exit 0
import itertools
chain = iter([])
for i in range(100_000):
    chain = itertools.chain(chain)
try:
    print(list(chain))
except RecursionError:
    print('RecursionError')
mapped = [1]
for i in range(100_000):
    mapped = map(abs, mapped)
try:
    print(list(mapped))
except RecursionError:
    print('RecursionError')
def nest(n):
    g = iter([1])
    for i in range(n):
        g = (x for x in g)
    return g
try:
    print(list(nest(50_000)))
except RecursionError:
    print('RecursionError')
error = None
for i in range(100_000):
    new = ValueError(i)
    new.__cause__ = error
    error = new
error = new = chain = mapped = None
print('gone')
