# expect: exit 1
import re
print(re.match(r'(a+)+$', 'a' * 40 + 'b'))
