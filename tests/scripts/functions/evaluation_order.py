def t(x):
    print(x, end=' ')
    return x
def f(*a, **k): return None
f(t(1), *[t(2)], t(3), k=t(4), **{'z': t(5)})
print()
{t('k1'): t('v1'), t('k2'): t('v2')}
print()
d = {}
d[t('key')] = t('value')
print()
t(1) + t(2) * t(3) < t(10)
print()
