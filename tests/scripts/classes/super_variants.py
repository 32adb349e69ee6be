class A:
    def __init__(self, *a): print('A', a)
    @classmethod
    def make(cls): return 'A.make ' + cls.__name__
    @property
    def p(self): return 'A.p'
class B(A):
    def __init__(self, *a): super().__init__(*a, 'b')
    @classmethod
    def make(cls): return 'B ' + super().make()
    @property
    def p(self): return 'B+' + super().p
class C(B):
    def p2(self): return super(B, self).p
B(1)
print(C.make(), B().p, C().p2())
