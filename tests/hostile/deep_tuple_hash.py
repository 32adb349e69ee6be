# expect: exit 0
deep = ()
for i in range(1_000_000):
    deep = (deep,)
for what in (hash, repr, str, lambda x: x == (x,), lambda x: x < (x,), sorted, lambda x: {x: 1}):
    try:
        what(deep)
    except RecursionError:
        print('RecursionError')
deep = None
print('gone')
