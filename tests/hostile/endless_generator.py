# expect: exit 4
# coroscope: instructions 100000000
def g():
    while True:
        yield 1
sum(g())
