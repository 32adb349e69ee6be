def g():
    try:
        while True:
            try:
                yield 'ready'
            except ValueError as e:
                print('handled', e)
                yield 'recovered'
    finally:
        print('cleanup')
it = g()
print(next(it), it.throw(ValueError('v')), next(it))
it.close()
it.close()
def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2
s = stubborn(); next(s)
try:
    s.close()
except RuntimeError as e:
    print(e)
