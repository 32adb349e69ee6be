# expect: exit 0
a = []
for i in range(60):
    a = [a, a]
try:
    print(len(repr(a)))
except MemoryError:
    print('MemoryError')
