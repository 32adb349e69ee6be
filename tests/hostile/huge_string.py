# expect: exit 0
try:
    text = 'a' * 10**12
except MemoryError as e:
    print('MemoryError', e)
try:
    [0] * 10**12
except MemoryError as e:
    print('MemoryError', e)
try:
    (1, 2) * 10**12
except MemoryError as e:
    print('MemoryError', e)
try:
    b'x' * 10**12
except MemoryError as e:
    print('MemoryError', e)
try:
    'x'.ljust(10**12)
except MemoryError as e:
    print('MemoryError', e)
try:
    '%*d' % (10**9, 1)
except (MemoryError, OverflowError, ValueError) as e:
    print('refused')
try:
    f'{1:>{10**10}}'
except (MemoryError, OverflowError, ValueError) as e:
    print('refused')
