# expect: exit 4
import itertools
list(itertools.count())
