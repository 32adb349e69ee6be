import contextlib
@contextlib.contextmanager
def f():
    try:
        yield
    finally:
        print('bye')
with f():
    raise ValueError('in body')
