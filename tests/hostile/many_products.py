# expect: exit 1
# coroscope: instructions 100000000
import itertools
print(len(list(itertools.product(range(1000), repeat=4))))
