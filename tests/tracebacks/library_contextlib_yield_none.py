import contextlib
@contextlib.contextmanager
def f():
    return
    yield
with f(): pass
