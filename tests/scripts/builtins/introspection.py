class A:
    x = 1
    def __init__(self): self.y = 2
a = A()
print(vars(a), getattr(a, 'x'), getattr(a, 'q', None), hasattr(a, 'y'), [n for n in dir(a) if not n.startswith('_')], type(a).__name__, isinstance(a, (int, A)), issubclass(bool, int))
setattr(a, 'z', 3); delattr(a, 'y'); print(a.__dict__, id(a) == id(a), callable(a), a.__class__ is A, type(3), type(type), type(None), repr(NotImplemented))
print(eval('1 + x', {'x': 2}), [k for k in globals() if k in ('A', 'a')], (lambda: sorted(locals()))())
ns = {}; exec('y = 5\ndef f(): return y', ns); print(ns['f']())
