# expect: exit 0
cls = object
for i in range(3000):
    cls = type('C', (cls,), {})
print(cls().__class__.__name__)
cls = None
