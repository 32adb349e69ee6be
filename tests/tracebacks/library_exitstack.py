import contextlib
def boom(): raise ValueError('cb')
with contextlib.ExitStack() as s:
    s.callback(boom)
