import contextlib
@contextlib.contextmanager
def f():
    try: yield
    except ValueError as e: raise KeyError('k') from e
with f(): raise ValueError('v')
