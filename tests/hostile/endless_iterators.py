# expect: exit 4
import itertools
for what in (itertools.count(),):
    all(what.__next__() >= 0 for _ in iter(int, 1))
