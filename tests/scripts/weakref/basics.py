import weakref
class A: pass
a = A(); a.n = 1
r = weakref.ref(a, lambda _: print('collected'))
print(r() is a)
w = weakref.WeakValueDictionary(); w['k'] = a
k = weakref.WeakKeyDictionary(); k[a] = 'v'
s = weakref.WeakSet([a])
f = weakref.finalize(a, print, 'finalizer')
print(len(w), len(k), len(s), f.alive)
del a
print(r(), len(w), len(k), len(s), f.alive)
try:
    weakref.ref(5)
except TypeError as e: print(e)
