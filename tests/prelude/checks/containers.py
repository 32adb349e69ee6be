# --- namedtuple
from collections import namedtuple
P = namedtuple("P", "x y", defaults=[5])
print(P(1), P(1, 2), P(y=3, x=1), P(1).x, P._fields, P._field_defaults, P.__doc__, P(1)._replace(y=9), P(1)._asdict(), P._make([3, 4]), P(1) == (1, 5), hash(P(1)) == hash((1, 5)))
for bad in (lambda: P(), lambda: P(1, 2, 3), lambda: P(1, z=3), lambda: P(1, x=3), lambda: P._make([1]), lambda: P(1)._replace(q=1), lambda: namedtuple("A", "class"), lambda: namedtuple("A", "x x"), lambda: namedtuple("A", "_x"), lambda: namedtuple("A", "1x"), lambda: setattr(P(1), "x", 2), lambda: P(1).zz, lambda: namedtuple("A","a b c")(1), lambda: namedtuple("A","a b c")(), lambda: namedtuple("A","a", defaults=[1,2])):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
print(namedtuple("Q", "a class a _b", rename=True)._fields, P.__module__, P, P.__name__, P.x.__doc__)
match P(1, 2):
    case P(x, y): print(x, y)
class Sub(P):
    def s(self): return self.x + self.y
print(Sub(1, 2).s(), Sub(1), x) 
a, b = P(7, 8); print(a, b, *P(1, 2), len(P(1)), P(1)[0], P(3)[-1], isinstance(P(1), tuple))
# --- counter ordered
from collections import *
c = Counter("abracadabra"); print(c, c.most_common(2), c["zz"], c.total(), sorted(c.elements()), Counter(a=2, b=1))
d = Counter("abc"); print(c + d, c - d, c & d, c | d, +Counter(a=-1, b=2), -Counter(a=-1)); c.subtract("aab"); print(c); c.update({"a": 5}); print(c); del c["nope"]; print(c == Counter(c), Counter(a=1) < Counter(a=2), Counter(a=0) == Counter())
c += Counter(z=3); print(c); c -= Counter(a=100); print(c); c |= Counter(q=1); c &= Counter(q=5, z=1); print(c, bool(Counter()), repr(Counter()))
try: Counter.fromkeys("a")
except NotImplementedError as e: print(e)
o = OrderedDict(a=1, b=2, c=3); o.move_to_end("a"); print(o); o.move_to_end("c", last=False); print(o, o.popitem(last=False), o.popitem(), o, OrderedDict(), o == {"b": 2}, OrderedDict([(1, 2), (3, 4)]) == OrderedDict([(3, 4), (1, 2)]), list(reversed(o)), o | {"q": 1}, OrderedDict.fromkeys("ab", 0), o.copy())
for f in (lambda: o.move_to_end("nope"), lambda: OrderedDict().popitem()):
    try: f()
    except KeyError as e: print(repr(e))
dd = defaultdict(list); dd["a"].append(1); print(dd); q = deque([1, 2], maxlen=2); q.append(3); print(q)
# --- chainmap user
from collections import ChainMap, UserDict, UserList, UserString
m = ChainMap({"a": 1}, {"a": 2, "b": 3}); print(m, m["a"], m["b"], dict(m), len(m), list(m), m.new_child({"z": 1}), m.parents, "q" in m, m.get("q", 4)); m["n"] = 1; print(m.maps, m.pop("n"))
for f in (lambda: m["q"], lambda: m.pop("b"), lambda: m.__delitem__("b")):
    try: f()
    except KeyError as e: print(repr(e))
class D(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k, v * 2)
d = D(a=1); d.update(b=2); print(d, d | {"c": 1}, len(d), "a" in d, d.pop("a"), d.copy(), type(d.copy()).__name__)
l = UserList([3, 1, 2]); l.sort(); l += [9]; print(l, l[1:], l + [1], l == [1, 2, 3, 9], l.index(9), l.pop(), type(l[0:1]))
s = UserString("hello"); print(s.upper(), s + " x", s[1], s == "hello", type(s.upper()).__name__, s.find("l"), len(s), s.split("l"), "ell" in s)
# --- abcs
from collections.abc import *
import collections.abc as ca
print([isinstance(x, t) for x in ([], (), "", {}, set(), 3, iter([]), (i for i in ()), range(3), len, b"") for t in (Sequence, Mapping, Set, Iterable, Iterator, Generator, Hashable, Sized, Container, Callable, Collection, MutableSequence, Reversible)])
class S(Sequence):
    def __init__(self, *a): self.a = a
    def __getitem__(self, i): return self.a[i]
    def __len__(self): return len(self.a)
s = S(1, 2, 3); print(list(s), 2 in s, list(reversed(s)), s.index(3), s.count(1))
class M(MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
m = M(); m["a"] = 1; m.update(b=2); print(dict(m), m.keys() & {"a"}, list(m.items()), m.pop("a"), m.setdefault("z", 3), m.get("q"), m == {"b": 2, "z": 3}, m.popitem(), list(m.values())); m.clear(); print(len(m))
class T(Set):
    def __init__(self, it): self.l = list(dict.fromkeys(it))
    def __contains__(self, x): return x in self.l
    def __iter__(self): return iter(self.l)
    def __len__(self): return len(self.l)
print(sorted(T("abc") & T("bcd")), sorted(T("ab") | T("c")), T("ab") <= T("abc"), T("a") == {"a"}, sorted(T("abc") - {"a"}), sorted(T("ab") ^ T("bc")))
try: S2 = type("S2", (Sequence,), {}); S2()
except TypeError as e: print(e)
async def co(): pass
c = co(); print(isinstance(c, Coroutine), isinstance(c, Awaitable), issubclass(dict, Mapping), issubclass(list, Set)); c.close()
print(Callable[[int, str], bool], Callable[..., int], Iterable[int], Mapping[str, int], Iterable[int].__origin__ is Iterable)
class L(MutableSequence):
    def __init__(self): self.a = []
    def __getitem__(self, i): return self.a[i]
    def __setitem__(self, i, v): self.a[i] = v
    def __delitem__(self, i): del self.a[i]
    def __len__(self): return len(self.a)
    def insert(self, i, v): self.a.insert(i, v)
l = L(); l.append(1); l.extend([2, 3]); l.reverse(); l += [4]; print(l.a, l.pop(), l.a); l.remove(3); print(l.a)
print(Sequence, Mapping.__module__)
