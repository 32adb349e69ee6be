items = list(range(10))
items[2:5] = ['a']
print(items)
items[::2] = [0] * len(items[::2])
print(items)
del items[1], items[-1], items[:2]
print(items, items[::-1], items[5:1:-2], items[100:])
class Probe:
    def __getitem__(self, key):
        return key
print(Probe()[1:2, ..., ::3], Probe()[()], Probe()[-1])
