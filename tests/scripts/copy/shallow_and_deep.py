import copy
a = [1, [2, 3], {'k': (4, [5])}]
s, d = copy.copy(a), copy.deepcopy(a)
a[1].append(9); a[2]['k'][1].append(6); a.append('new')
print(a, s, d)
r = []; r.append(r); q = copy.deepcopy(r); print(q[0] is q, q is not r)
class C:
    def __init__(self): self.l = [1]
    def __deepcopy__(self, memo): print('deep'); return 'copied'
print(copy.copy(C()).l, copy.deepcopy([C()]), copy.deepcopy((1, 'a')), copy.copy({1: [2]}))
