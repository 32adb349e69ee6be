import contextlib, io
with contextlib.suppress(KeyError, ValueError):
    {}['x']
    print('never')
class C:
    def close(self): print('closed')
with contextlib.closing(C()): print('using')
out = io.StringIO()
with contextlib.redirect_stdout(out):
    print('captured')
print(repr(out.getvalue()))
class D(contextlib.ContextDecorator):
    def __enter__(self): print('in')
    def __exit__(self, *a): print('out')
@D()
def f(x): return x
print(f(3))
