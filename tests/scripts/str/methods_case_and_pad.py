s = 'Hello wORLD'
print(s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), 'ß'.casefold(), 'ß'.upper(), "they're".title())
print('x'.center(5, '*'), 'x'.ljust(4) + '|', 'x'.rjust(4), '42'.zfill(5), '-42'.zfill(5), '\ta\t'.expandtabs(4))
print('  x '.strip() + '|', 'xxaxx'.strip('x'), 'abcab'.lstrip('ab'), 'abcab'.rstrip('ab'), 'prefix-x'.removeprefix('prefix-'), 'a.py'.removesuffix('.py'))
