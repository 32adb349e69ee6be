class Trace:
    def __init__(self, v): self.v = v
    def __iadd__(self, o): self.v.append(o); return self
    def __isub__(self, o): return NotImplemented
    def __sub__(self, o): return ('sub', o)
t = u = Trace([])
t += 1
t += 2
print(u.v, t is u)
t -= 5
print(t)
n = 7
n //= 2; n **= 3; n <<= 2; n |= 1; n ^= 8; n %= 50
print(n)
