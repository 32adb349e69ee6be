class Lazy:
    known = 1
    def __getattr__(self, name):
        if name.startswith('x'): return name.upper()
        raise AttributeError(f'no {name}')
    def __setattr__(self, name, value): object.__setattr__(self, name, value * 2)
    def __delattr__(self, name): print('del', name)
o = Lazy()
o.a = 5
del o.a
print(o.known, o.xyz, o.a, getattr(o, 'q', 'dflt'), hasattr(o, 'q'))
class All:
    def __getattribute__(self, name): return ('got', name)
print(All().anything, All().__dict__)
