def inner():
    try:
        x = yield 'i1'
        print('inner got', x)
        y = yield 'i2'
    except KeyError as e:
        print('inner caught', e)
        return 'from except'
    return y
def outer():
    r = yield from inner()
    print('result', r)
    yield from 'ab'
    yield from range(2)
o = outer()
print(next(o), o.send('X'), o.throw(KeyError('k')), list(o))
