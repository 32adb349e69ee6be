data = [('b', 2), ('a', 2), ('c', 1), ('d', 2)]
print(sorted(data, key=lambda t: t[1]), sorted(data, key=lambda t: -t[1]), sorted(data, key=lambda t: t[1], reverse=True))
calls = []
sorted([3, 1, 2], key=lambda x: calls.append(x) or x)
print(calls, sorted(['b', 'A', 'c'], key=str.lower), sorted([True, 0, 2.5, -1]), sorted([(1, 'b'), (1, 'a'), (0, 'z')]))
l = [5, 2, 8]
try:
    l.sort(key=lambda x: l.append(x) or x)
except ValueError as e:
    print(e)
