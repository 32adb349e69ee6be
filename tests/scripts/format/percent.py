print('%d %5d %-5d| %05d %+d %x %X %#x %o %c %c' % (3, 3, 3, 3, 3, 255, 255, 255, 8, 'z', 65))
print('%s %r %a %10s %-10s| %.2s' % ('é', 'é', 'é', 'x', 'y', 'abc'))
print('%f %.2f %e %g %G %10.3f %%' % (1.5, 1.555, 12345.678, 1e-10, 1e20, 2.0))
print('%(a)s %(b)05.1f' % {'a': 1, 'b': 2.25}, '%s' % [1, 2], '%*d' % (5, 3), '%s' % (None,))
for bad, args in (('%d', 'x'), ('%s', ()), ('%s', (1, 2)), ('%y', 1), ('%(a)s', {}), ('%c', 'ab'), ('%d', 1.7), ('%x', 1.5)):
    try:
        print(bad % args)
    except Exception as e:
        print(bad, type(e).__name__, e)
