# expect: exit 7
import sys
def leave(): sys.exit(7)
try:
    leave()
finally:
    print('cleanup', file=sys.stderr)
