def inner():
    raise KeyError
try:
    try:
        inner()
    except KeyError as e:
        first = e
        raise
except KeyError as e:
    print(e is first, repr(e))
try:
    raise
except RuntimeError as e:
    print(e)
for bad in (5, 'text', int):
    try:
        raise bad
    except TypeError as e:
        print(e)
try:
    try:
        1 / 0
    except 5:
        pass
except TypeError as e:
    print(e)
