# What is no pattern, with where; and patterns that may come to mean something else.
import re
import warnings

for pattern in ('(', 'a)', '[a', '[b-a]', r'[\w-a]', '*', 'a**', 'a{2,1}', r'\8', r'\400', r'\x1', r'\u12', '\\', 'a\\', r'\q', r'[\q]', '(?P<a', '(?P<1>a)', '(?P<a>a)(?P<a>b)',
                '(?P=b)', '(?P>', '(?P<a>(?P=a))', r'(\1)', '(?<a)', '(?<=a*)', '(?<!a|bc)', '(?z)', '(?', '(?#', 'a(?i)', '(?i', '(?a-i:', '(?-a:)', '(?i-i:)', '(?au)', '(?L)', '(?(1)a)',
                '(?(0)a)', '(?(a)b)', '()(?(1)a|b|c)', r'(?<=(a)\1)', 'a{99999999999}', r'\N', r'\N{x y}', 'a\nb(', b'\xe9(?z', b'(?u)', b'(?P<\xe9', '(?x) a b  # (\n *',
                r'(?x)(?#a\)b)', r'(?P<a\>b)'):
    try:
        print(ascii(pattern[:30]), re.compile(pattern))
    except (re.error, OverflowError) as error:
        print(ascii(pattern[:30]), type(error).__name__, error, getattr(error, 'pos', None), getattr(error, 'lineno', None), getattr(error, 'colno', None))
    except RecursionError:
        print('too deep')

for pattern in ('[[a]', '[+--a]', '[a&&b]', '[a||b]', '[a~~b]', '[a-b-]', '()(?(+1)a)', b'(?P<\xc2\xb5>a)'):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        re.compile(pattern)
    print(ascii(pattern), [(each.category.__name__, str(each.message)) for each in caught])
