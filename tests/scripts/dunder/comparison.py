class V:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return isinstance(o, V) and self.v == o.v
    def __lt__(self, o): return self.v < o.v if isinstance(o, V) else NotImplemented
    def __repr__(self): return f'V{self.v}'
print(V(1) == V(1), V(1) != V(2), V(1) < V(2), V(1) > V(2), V(1) == 1, sorted([V(3), V(1), V(2)]), max(V(1), V(5)))
try:
    V(1) < 3
except TypeError as e:
    print(e)
try:
    V(1) <= V(2)
except TypeError as e:
    print(e)
try:
    hash(V(1))
except TypeError as e:
    print(e)
