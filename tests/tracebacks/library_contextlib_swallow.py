import contextlib
@contextlib.contextmanager
def f():
    try: yield
    except ValueError: yield
with f(): raise ValueError('v')
