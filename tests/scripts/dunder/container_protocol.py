class Seq:
    def __init__(self, *v): self.v = list(v)
    def __len__(self): return len(self.v)
    def __getitem__(self, i): print('get', i); return self.v[i]
    def __setitem__(self, i, x): self.v[i] = x
    def __delitem__(self, i): del self.v[i]
    def __contains__(self, x): print('contains', x); return x in self.v
    def __reversed__(self): return iter('reversed')
s = Seq(1, 2, 3)
print(len(s), s[1:], 3 in s, list(s), list(reversed(s))[:3], bool(Seq()))
s[0] = 9; del s[-1]
print(s.v)
