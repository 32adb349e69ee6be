x: int = 3
y: 'list[int]'
class C:
    a: int
    b: str = 'b'
    def f(self, p: int, *q: str, r: float = 1.0) -> None: ...
print(x, __annotations__, C.__annotations__, C.f.__annotations__)
print(..., type(...), C().f(1))
try:
    print(y)
except NameError as e:
    print(e)
