# expect: exit 4
# coroscope: instructions 100000000
def f():
    try:
        while True:
            pass
    finally:
        while True:
            pass
f()
