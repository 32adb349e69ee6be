# expect: exit 0
deep = []
for i in range(1_000_000):
    deep = [deep]
try:
    repr(deep)
except RecursionError as e:
    print('RecursionError')
other = []
for i in range(1_000_000):
    other = [other]
try:
    deep == other
except RecursionError as e:
    print('RecursionError')
deep = None
other = None
print('gone')
