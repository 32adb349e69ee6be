class S(str):
    __slots__ = ('a',)
s = S('x'); s.a = 1
print(s, s.a)
try:
    s.b = 2
except AttributeError as e: print(e)
class L(list):
    __slots__ = ()
try:
    L().x = 1
except AttributeError as e: print(e)
class D(dict):
    __slots__ = ('z',)
d = D(a=1); d.z = 5; print(d, d.z)
try: d.q = 1
except AttributeError as e: print(e)
class F(float):
    __slots__ = ()
try: F(1).x = 1
except AttributeError as e: print(e)
try: print(S('q').__dict__)
except AttributeError as e: print(e)
class I(int):
    __slots__ = ()
try: I(1).x = 1
except AttributeError as e: print(e)
class T(tuple):
    __slots__ = ()
    def __new__(cls, a, b): return super().__new__(cls, (a, b))
t = T(1, 2); print(t)
try: t.x = 1
except AttributeError as e: print(e)
class E(Exception):
    __slots__ = ('code',)
e = E(1); e.code = 5; e.other = 6; print(e.code, e.other)
class SS(S): pass
ss = SS('k'); ss.any = 1; print(ss.__dict__)
