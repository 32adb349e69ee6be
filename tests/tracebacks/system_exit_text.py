import sys
print('leaving')
sys.exit('fatal: cannot go on')
