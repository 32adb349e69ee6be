class A:
    def __init__(self): self.log = []
for op in ('iadd', 'isub', 'imul', 'itruediv', 'ifloordiv', 'imod', 'ipow', 'ilshift', 'irshift', 'iand', 'ior', 'ixor', 'imatmul'):
    setattr(A, f'__{op}__', lambda self, o, op=op: self.log.append((op, o)) or self)
a = A()
a += 1; a -= 2; a *= 3; a /= 4; a //= 5; a %= 6; a **= 7; a <<= 8; a >>= 9; a &= 10; a |= 11; a ^= 12; a @= 13
print(a.log)
