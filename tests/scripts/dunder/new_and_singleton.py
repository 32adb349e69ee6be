class S:
    _one = None
    def __new__(cls, *a):
        if cls._one is None:
            cls._one = super().__new__(cls)
        return cls._one
    def __init__(self, *a): print('init', a)
print(S(1) is S(2))
class Even(int):
    def __new__(cls, n): return super().__new__(cls, n // 2 * 2)
e = Even(7)
print(e, e + 1, type(e).__name__, type(e + 1).__name__, repr(e), isinstance(e, int))
class NotMine:
    def __new__(cls): return 'a string'
    def __init__(self): print('never')
print(NotMine())
