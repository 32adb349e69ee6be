# expect: exit 4
import itertools
print(len(list(itertools.product(range(1000), repeat=4))))
