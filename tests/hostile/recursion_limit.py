# expect: exit 0
import sys
sys.setrecursionlimit(10**9)
def f(n):
    return f(n + 1)
try:
    f(0)
except RecursionError:
    print('RecursionError')
try:
    import functools
    functools.reduce(lambda a, b: [a], range(10**5))
    print('ok')
except RecursionError:
    print('RecursionError')
