def f(x):
    match x:
        case 0 | 1: return 'small'
        case -1.5: return 'float'
        case 'hi': return 'greeting'
        case None: return 'none'
        case True: return 'true'
        case str(s) if len(s) > 3: return 'long ' + s
        case int() | float() as n: return f'number {n}'
        case other: return f'other {other!r}'
for v in (0, 1, True, -1.5, 'hi', None, 'hello', 'abc', 7, 2.5, [1]):
    print(repr(v), '->', f(v))
