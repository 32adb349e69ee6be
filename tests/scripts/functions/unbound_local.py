x = 1
def f():
    try:
        print(x)
    except UnboundLocalError as e:
        print(e)
    x = 2
    del x
    try:
        x
    except UnboundLocalError as e:
        print(e)
f()
def g():
    def h(): return v
    try:
        h()
    except NameError as e:
        print(e)
    v = 1
    return h()
print(g())
