class Typed:
    def __init__(self, kind): self.kind = kind
    def __set_name__(self, owner, name): self.name = '_' + name; print('named', owner.__name__, name)
    def __get__(self, obj, owner):
        return self if obj is None else getattr(obj, self.name, 'unset')
    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f'{self.name[1:]} needs {self.kind.__name__}')
        setattr(obj, self.name, value)
class P:
    age = Typed(int)
    name = Typed(str)
p = P()
print(p.age, type(P.age).__name__)
p.age = 5
try:
    p.name = 3
except TypeError as e:
    print(e)
print(p.age, p.__dict__)
