class A:
    def __del__(self): print('gone', self.n)
    def __init__(self, n): self.n = n
a = A(1)
b = a
del a
print('still')
b = None
A(2)
def f():
    local = A(3)
    print('in f')
f()
x = [A(4)]
x.clear()
print('end')
