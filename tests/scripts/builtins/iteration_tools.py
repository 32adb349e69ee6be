print(list(zip('abc', range(2))), list(map(pow, [2, 3], [3, 2])), list(filter(None, [0, 1, '', 'a'])), list(enumerate('ab', 5)), list(reversed(range(3))))
print(any([]), all([]), any([0, 2]), all([1, 0]), sum([1, 2], 10), sum([[1], [2]], []), min(3, 1), max('b', 'a'), max([], default='d'), min([3, 1], key=lambda x: -x))
print(sorted('bca', reverse=True), list(range(10, 0, -3)), range(5)[1:3], range(0, 10, 2).index(4), len(range(10 ** 18)), 5 in range(0, 10, 5), range(3) == range(0, 3, 1), range(3))
print(next(iter([1])), next(iter([]), 'dflt'), list(iter('ab')), abs(-2), divmod(7, 3), pow(2, 10), round(2.567, 1), callable(len), bin(5), chr(97), ord('b'))
