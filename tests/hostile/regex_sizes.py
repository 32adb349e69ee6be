# expect: exit 0
import re
for make in (lambda: '(' * 100000 + ')' * 100000, lambda: '(?:' * 450 + 'a' + ')*' * 450, lambda: '(?=' * 450 + ')' * 450, lambda: '(?:a{1000}){1000}', lambda: '((((a{99}){99}){99}){99}){99}',
             lambda: '(?:(?:(?:ab){65000}){65000}){65000}', lambda: 'a' * 3_000_000, lambda: '[' + ''.join(map(chr, range(256, 60000))) + ']', lambda: '(a)' * 70000,
             lambda: '|'.join(map(str, range(50000))), lambda: '(?:a?){50000}', lambda: 'a{99999999}', lambda: '(?:ab){4000000000}', lambda: '(?:(?:a|b)?){0,60000}c',
             lambda: 'a*' * 100000, lambda: '(?<=a{70000})b', lambda: r'(a)\1' * 20000):
    pattern = make()
    try:
        print(pattern[:20], re.compile(pattern).search('ab' * 30))
    except (re.error, MemoryError, RuntimeError) as error:
        print(pattern[:20], type(error).__name__)
