from collections import UserDict, UserList
from collections.abc import Mapping, Sequence, Iterable, Callable, Awaitable, MutableMapping
class Low(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k.lower(), v)
d = Low(A=1); d['B'] = 2; print(d, 'a' in d, dict(d))
class M(Mapping):
    def __getitem__(self, k): return k * 2
    def __iter__(self): return iter('ab')
    def __len__(self): return 2
m = M(); print(dict(m), m.get('q'), list(m.items()), 'z' in m, isinstance({}, Mapping), isinstance([], Sequence), isinstance(print, Callable), isinstance('', Iterable))
class S(Sequence):
    def __getitem__(self, i): return [5, 6, 7][i]
    def __len__(self): return 3
s = S(); print(list(s), s.index(6), 7 in s, list(reversed(s)), s.count(5))
