from collections import Counter, defaultdict
text = '''it was the best of times it was the worst of times
it was the age of wisdom it was the age of foolishness'''
words = text.split()
print(Counter(words).most_common(4), len(set(words)), max(words, key=lambda w: (len(w), w)))
follow = defaultdict(Counter)
for a, b in zip(words, words[1:]): follow[a][b] += 1
for w in sorted(follow)[:5]: print(f'{w:>8}: {dict(follow[w])}')
print(f'{sum(map(len, words)) / len(words):.3f}', ' '.join(w.capitalize() for w in words[:4]), text.count('\n'))
