import bisect
l = [1, 3, 3, 5]
print(bisect.bisect(l, 3), bisect.bisect_left(l, 3), bisect.bisect_right(l, 0), bisect.bisect_left(l, 9))
bisect.insort(l, 4); bisect.insort_left(l, 3); print(l, bisect.bisect([('a', 1), ('b', 2)], 1, key=lambda t: t[1]))
print(''.join('FDCBA'[bisect.bisect([60, 70, 80, 90], s)] for s in (33, 99, 77, 70, 89, 90)))
