# expect: exit 4
def f():
    try:
        while True:
            pass
    finally:
        while True:
            pass
f()
