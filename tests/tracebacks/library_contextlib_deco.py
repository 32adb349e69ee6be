import contextlib
@contextlib.contextmanager
def f():
    yield
@f()
def g(): 1/0
g()
