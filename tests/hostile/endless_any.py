# expect: exit 4
import itertools
any(map(lambda x: False, itertools.count()))
