# expect: exit 4
# coroscope: instructions 100000000
import itertools
for what in (itertools.count(),):
    all(what.__next__() >= 0 for _ in iter(int, 1))
