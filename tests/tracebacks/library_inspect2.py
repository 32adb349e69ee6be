import inspect
def f(a): pass
inspect.signature(f).bind()
