l = [3, 1, 2]
l.append(5); l.extend('ab'); l.insert(1, 'i'); l.insert(-100, 'first')
print(l, l.pop(), l.pop(0), l.index(1), l.count(3))
l.remove('i'); l.reverse(); print(l, l.copy() == l, l * 2, [1] + [2])
n = [3, 1, 2]; print(n.sort(), n, n.sort(reverse=True), n, sorted(n), n.clear(), n)
print([[]] * 3, [1, 2] < [1, 3], [1, 2] == [1, 2.0], [1] < [1, 0], 2 in [1, 2], [*reversed([1, 2])])
r = [1]; r.append(r); print(r, r == r)
