class P: x = 5; d = {'k': [10, 20]}
print('{} {1}'.format(1, 2) if False else '{0} {1} {0}'.format('a', 'b'), '{} {}'.format(1, 2), '{a:>{w}}'.format(a='x', w=4))
print('{0.x} {0.d[k][1]} {p.x:03d} {0.x!r:>3} {{}}'.format(P, p=P()))
print('{:,} {:.2%} {:<5}|{:^5}|{:=+6d}'.format(12345, .256, 'a', 'b', 7), '{:b}'.format(10), format(255, '#06x'))
for bad in ('{', '}', '{0} {}', '{x}', '{:}}', '{!z}'):
    try:
        print(bad.format(1, 2))
    except Exception as e:
        print(bad, type(e).__name__, e)
print('{a}-{b}'.format_map({'a': 1, 'b': 2}))
