def f(items):
    return lenn(items)
f([])
