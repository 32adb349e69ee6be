# expect: exit 1
import re
kept = []
for i in range(10 ** 9):
    kept.append(re.compile(f'x{i}(a|b)*[a-z]+' * 20))
