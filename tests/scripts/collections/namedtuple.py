from collections import namedtuple
P = namedtuple('P', 'x y z', defaults=[0])
p = P(1, y=2)
print(p, p.x, p[1], p._asdict(), p._replace(x=9), P._fields, P._make([4, 5, 6]), p == (1, 2, 0), len(p), P._field_defaults)
x, y, z = p; print(x + y, max(P(1, 2), P(2, 1)), isinstance(p, tuple), p.__class__.__name__)
class Q(namedtuple('Q', ['a'])):
    def double(self): return self.a * 2
print(Q(4).double(), Q(4))
for f in (lambda: P(1), lambda: P(1, 2, 3, 4), lambda: setattr(p, 'x', 1), lambda: namedtuple('B', 'a a')):
    try:
        f()
    except Exception as e: print(type(e).__name__, e)
