import inspect
def g():
    x = 1
    yield x
it = g()
print(inspect.getgeneratorstate(it), it.gi_frame.f_lineno, it.gi_running, it.__name__)
next(it)
print(inspect.getgeneratorstate(it), it.gi_frame.f_lineno, it.gi_yieldfrom)
list(it)
print(inspect.getgeneratorstate(it), it.gi_frame, inspect.isgeneratorfunction(g), inspect.isgenerator(it))
