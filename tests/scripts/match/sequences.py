def f(x):
    match x:
        case []: return 'empty'
        case [a]: return f'one {a}'
        case [a, [b, *c]]: return f'nested {a} {b} {c}'
        case (1, *_, 9): return 'from 1 to 9'
        case [_, _]: return 'two'
        case [a, b, *rest]: return f'{a} {b} rest {rest}'
        case _: return 'no sequence'
for v in ([], (5,), [1, 'ab'], [1, [2, 3, 4]], [1, 2, 9], (4, 5), range(4), 'ab', {1: 2}, iter([1])):
    print(f(v))
