words = ['banana', 'Apple', 'cherry', 'date', 'fig', 'Elder']
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len, reverse=True))
print(sorted(words, key=lambda w: (len(w), w.lower())))
print(max(words, key=len), min(words, key=lambda w: w[-1]))
compose = lambda *fs: lambda x: [x := f(x) for f in fs][-1]
print(compose(str.upper, lambda s: s[::-1], len)('abc'))
