def walk(t):
    if isinstance(t, list):
        for x in t:
            yield from walk(x)
    else:
        yield t
def perms(s):
    if not s: yield ''
    for i, c in enumerate(s):
        for p in perms(s[:i] + s[i + 1:]):
            yield c + p
print(list(walk([1, [2, [3, [4]], 5], [[[6]]]])), list(perms('abc')))
