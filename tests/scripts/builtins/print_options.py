import sys
print('a', 'b', sep='-', end='!\n')
print(1, None, [2], sep='\n')
print(*'abc', sep=', '); print(); print('', end='')
print('to stderr', file=sys.stderr)
print('x', end='', flush=True); print('y')
sys.stdout.write('written\n')
try:
    print('a', sep=5)
except TypeError as e: print(e)
