import functools, operator
add = functools.partial(lambda *a, **k: (a, k), 1, x=2)
print(add(3, y=4), add(x=9), add.args, add.keywords, functools.reduce(operator.mul, range(1, 6)), functools.reduce(lambda a, b: a + b, [], 'init'))
def deco(f):
    @functools.wraps(f)
    def w(*a): return f(*a)
    return w
@deco
def named():
    'doc'
print(named.__name__, named.__doc__, named.__wrapped__.__name__)
print(sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)))
try:
    functools.reduce(operator.add, [])
except TypeError as e: print(e)
