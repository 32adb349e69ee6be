# expect: exit 4
# coroscope: instructions 100000000
import itertools
list(itertools.count())
