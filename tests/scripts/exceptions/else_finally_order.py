def f(kind):
    try:
        print('try', kind)
        if kind == 1: raise ValueError
        if kind == 2: return 'ret'
    except ValueError:
        print('except')
    else:
        print('else')
    finally:
        print('finally')
    return 'end'
print(f(0), f(1), f(2))
