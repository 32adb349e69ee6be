class D(dict):
    def __missing__(self, k): self[k] = k * 2; return self[k]
d = D(a=1)
print(d['a'], d['b'], d, d.get('c'), 'c' in d)
class L(list):
    def append(self, x): super().append(x); print('append', x)
l = L([1]); l.append(2); l += [3]
print(l, type(l + [1]).__name__, type(l[:]).__name__, isinstance(l, list))
