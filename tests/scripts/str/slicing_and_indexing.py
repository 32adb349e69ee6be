s = 'abcdef'
print(s[0], s[-1], s[1:3], s[::-1], s[::2], s[5:1:-2], s[10:], s[-3:], s * 2, 'cd' in s, '' in s)
print(sorted(s, reverse=True), min(s), max(s), list(enumerate('ab', 1)), [*zip(s, s[1:])][:2], 'b' < 'a', 'Z' < 'a', 'abc' < 'abd')
print(s.translate(str.maketrans('abc', 'xyz', 'f')), s.translate({97: 'AA', 98: None}), ord('a'), chr(8364))
