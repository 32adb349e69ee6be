class B:
    def __bool__(self): print('bool'); return False
class L:
    def __len__(self): return 0
class I:
    def __index__(self): return 2
    def __int__(self): return 7
    def __float__(self): return 7.5
print(bool(B()), not L(), 'x' if L() else 'y', [10, 20, 30][I()], int(I()), float(I()), hex(I()), list(range(I())), 'ab' * I())
class Bad:
    def __bool__(self): return 1
    def __len__(self): return -1
for f in (bool, len):
    try:
        f(Bad())
    except Exception as e:
        print(type(e).__name__, e)
