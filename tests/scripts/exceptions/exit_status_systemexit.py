# expect: exit 1
import sys
print('before')
try:
    sys.exit('message for stderr')
finally:
    print('finally runs')
