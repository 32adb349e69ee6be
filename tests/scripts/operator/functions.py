import operator as o
print(o.add(1, 2), o.itemgetter(1)('abc'), o.itemgetter(0, 2)([1, 2, 3]), o.attrgetter('real')(5), o.methodcaller('upper')('a'), o.mul(2, 3), o.not_(0), o.contains([1], 1), o.truth(''), o.lt(1, 2))
print(sorted([('a', 2), ('b', 1)], key=o.itemgetter(1)), o.index(5), o.concat('a', 'b'), o.neg(3), o.and_(6, 3), o.getitem({'k': 1}, 'k'), o.countOf([1, 1, 2], 1), o.is_(None, None), o.iadd([1], [2]))
