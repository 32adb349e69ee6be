class A: pass
class B:
    def __repr__(self): return 'B!'
class C(B):
    def __str__(self): return 'C as str'
print(repr(A()).split(' at ')[0], B(), C(), repr(C()), [C()], f'{C()} {C()!r}', '%s %r' % (C(), C()))
print(A, A.__init__ is object.__init__, type(A()) is A, A().__class__.__name__)
