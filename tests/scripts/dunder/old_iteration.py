class Old:
    def __getitem__(self, i):
        if i > 3: raise IndexError(i)
        return i * i
print(list(Old()), 9 in Old(), 5 in Old(), max(Old()), [*Old()], tuple(map(str, Old())))
a, b, c, d = Old()
print(a, b, c, d)
class NoIter: pass
for f in (iter, list, sorted, len, lambda x: 1 in x, lambda x: x[0], reversed):
    try:
        f(NoIter())
    except TypeError as e:
        print(e)
