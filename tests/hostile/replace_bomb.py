# expect: exit 0
text = 'a' * 100_000
try:
    text.replace('a', text)
except MemoryError:
    print('MemoryError')
try:
    text.join([text] * 100_000)
except MemoryError:
    print('MemoryError')
try:
    text.replace('', text)
except MemoryError:
    print('MemoryError')
