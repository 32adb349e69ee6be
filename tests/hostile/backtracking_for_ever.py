# expect: exit 4
import re
while True:
    try:
        re.match(r'(a+)+$', 'a' * 40 + 'b')
    except RuntimeError:
        pass
