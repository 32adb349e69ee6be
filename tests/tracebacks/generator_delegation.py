def inner():
    yield 1
    {}['missing']
def outer():
    yield from inner()
print(list(outer()))
