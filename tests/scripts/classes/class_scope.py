x = 'global'
class C:
    x = 'class'
    y = [x for _ in range(1)]
    z = x
    def m(self): return x
    w = (lambda: x)()
    print('in body', x, __qualname__, __module__)
    del z
print(C.y, C.w, C().m(), hasattr(C, 'z'))
