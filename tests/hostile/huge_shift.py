# expect: exit 0
for what in (lambda: 1 << 10**12, lambda: 1 << (1 << 70), lambda: 2 ** (1 << 40), lambda: int('9' * 10_000)):
    try:
        what()
        print('done')
    except (MemoryError, OverflowError, ValueError) as e:
        print(type(e).__name__)
