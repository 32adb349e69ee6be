import sys
def deep(n): return deep(n + 1)
try:
    deep(0)
except RecursionError as e:
    print(e)
sys.setrecursionlimit(200)
def count(n):
    try:
        return count(n + 1)
    except RecursionError:
        return n
print(100 < count(0) < 200)
