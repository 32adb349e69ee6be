from itertools import groupby, pairwise, zip_longest, starmap, compress, filterfalse, tee
print([(k, list(g)) for k, g in groupby('aaabbc')], [(k, len(list(g))) for k, g in groupby([1, 3, 2, 4, 5], lambda x: x % 2)])
print(list(pairwise([1, 2, 3])), list(zip_longest('ab', [1], fillvalue='-')), list(starmap(pow, [(2, 3), (3, 2)])), list(compress('abc', [1, 0, 1])), list(filterfalse(lambda x: x > 1, [1, 2])))
a, b = tee(iter([1, 2, 3])); print(next(a), list(b), list(a))
