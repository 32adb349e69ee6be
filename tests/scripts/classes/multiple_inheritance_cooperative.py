class Base:
    def __init__(self, **kw): assert not kw; print('Base')
class Named(Base):
    def __init__(self, *, name, **kw): self.name = name; print('Named'); super().__init__(**kw)
class Sized(Base):
    def __init__(self, *, size, **kw): self.size = size; print('Sized'); super().__init__(**kw)
class Both(Named, Sized): pass
b = Both(name='n', size=3)
print(b.name, b.size, [c.__name__ for c in Both.mro()])
