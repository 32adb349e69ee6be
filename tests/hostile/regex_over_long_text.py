# expect: exit 0
# Patterns whose time grows with the square of the text, or with the size of the pattern, and those that need much memory.
import re
for pattern, text in ((r'(?s).*?.*?.*?x\d', 'ax' * 100_000), ('(.*)\\1\\1y', 'a' * 100_000), ('|'.join('ab' * 20 + str(i) for i in range(500)), 'ab' * 200_000),
                      ('a{60000}b', 'a' * 300_000), (r'(a|b)*?$', 'ab' * 5_000_000), ('(?:a|b|(c)(d))*e', 'ab' * 5_000_000)):
    try:
        print(pattern[:20], re.search(pattern, text) is None)
    except (RuntimeError, MemoryError) as error:
        print(pattern[:20], type(error).__name__)
