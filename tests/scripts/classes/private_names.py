class A:
    def __init__(self): self.__secret = 1; self.__dunder__ = 2
    def get(self): return self.__secret
class B(A):
    def __init__(self): super().__init__(); self.__secret = 'b'
b = B()
print(sorted(b.__dict__), b.get(), b._B__secret)
try:
    b.__secret
except AttributeError as e:
    print(e)
