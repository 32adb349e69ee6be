from contextlib import contextmanager
@contextmanager
def cm(n, swallow=False):
    print('enter', n)
    try:
        yield n * 2
    except ValueError as e:
        print('saw', e)
        if not swallow: raise
    finally:
        print('exit', n)
with cm(1) as v: print(v)
with cm(2, True): raise ValueError('x')
try:
    with cm(3): raise ValueError('y')
except ValueError: print('passed on')
@cm(4)
def f(): print('decorated')
f(); f()
@contextmanager
def bad():
    if False: yield
try:
    with bad(): pass
except RuntimeError as e: print(e)
