# expect: exit 4
# coroscope: instructions 100000000
import itertools
any(map(lambda x: False, itertools.count()))
