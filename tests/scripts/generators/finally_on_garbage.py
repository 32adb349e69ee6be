def g(n):
    try:
        yield n
    finally:
        print('closed', n)
for x in g(1):
    break
print('after break')
a = g(2); next(a); a = None
print('after rebind')
b = g(3)
del b
print('never started: silent')
