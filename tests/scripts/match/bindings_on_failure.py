def f(v):
    a = b = 'unset'
    match v:
        case [a, 1]: pass
        case [1, b]: pass
        case (a, b, c) | [c, a, b, _]: return ('or', a, b, c)
    return a, b
print(f([5, 1]), f([1, 7]), f((1, 2, 3)), f([9, 8, 7, 6]))
