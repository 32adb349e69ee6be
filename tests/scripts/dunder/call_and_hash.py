class K:
    def __init__(self, k): self.k = k
    def __hash__(self): return self.k % 2
    def __eq__(self, o): return self.k == o.k
    def __call__(self, *a, **k): return self.k, a, k
d = {K(1): 'one', K(3): 'three', K(1): 'uno'}
print(len(d), d[K(3)], d[K(1)], K(7)(1, x=2), K(2) in d, hash(K(3)))
