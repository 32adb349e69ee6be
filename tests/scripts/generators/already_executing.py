def g():
    try:
        next(it)
    except ValueError as e:
        print(e)
    yield 1
it = g()
print(next(it))
def late():
    print('started'); yield
try:
    late().send(5)
except TypeError as e:
    print(e)
