class A:
    shared = []
    def __init__(self): self.own = 1
    def __dir__(self): return ['b', 'a']
a, b = A(), A()
a.shared.append(1); a.shared = 'mine'
print(b.shared, a.shared, a.__dict__, dir(a), vars(b), 'own' in a.__dict__)
a.__dict__['injected'] = 5; print(a.injected)
b.__class__ = type('Other', (A,), {'hi': lambda s: 'hi'}); print(b.hi(), type(b).__name__)
