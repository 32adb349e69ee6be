def f():
    try:
        g()
    except ValueError:
        print('logged')
        raise
def g(): raise ValueError('deep')
f()
