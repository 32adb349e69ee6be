e = 'before'
try:
    raise ValueError(1)
except ValueError as e:
    print(repr(e))
try:
    e
except NameError as x:
    print(x)
try:
    try:
        raise KeyError('a')
    finally:
        print('sys')
except (ValueError, KeyError) as k:
    print(k, k.args, str(k))
