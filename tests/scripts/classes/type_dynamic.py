def hello(self): return 'hello ' + self.name
T = type('T', (), {'name': 'dyn', 'hello': hello})
print(T().hello(), T.__name__, T)
class Meta(type):
    def __new__(m, name, bases, ns, **kw):
        ns['added'] = sorted(k for k in ns if not k.startswith('_'))
        return super().__new__(m, name, bases, ns)
    def __call__(cls, *a): print('calling', cls.__name__); return super().__call__(*a)
    def __len__(cls): return 42
class M(metaclass=Meta):
    def f(self): pass
    g = 1
print(M.added, type(M()), len(M), type(M).__name__, isinstance(M, Meta))
