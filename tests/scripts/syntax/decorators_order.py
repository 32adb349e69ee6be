def tag(name):
    print('make', name)
    def wrap(f):
        print('wrap', name, f.__name__)
        def call(*a):
            return name + '(' + f(*a) + ')'
        return call
    return wrap
@tag('outer')
@tag('inner')
def hello(who='x'):
    return who
print(hello(), hello('y'))
@(lambda c: c())
class Single:
    value = 42
print(Single.value)
