class Shape:
    made = 0
    def __init__(self): type(self).made += 1
    @classmethod
    def square(cls, n): s = cls(); s.n = n; return s
    @staticmethod
    def area(n): return n * n
    @classmethod
    def count(cls): return cls.made, cls.__name__
class Sub(Shape): pass
a, b = Shape.square(2), Sub.square(3)
print(type(a).__name__, type(b).__name__, Shape.area(4), b.area(5), Shape.count(), Sub.count())
print(Shape.__dict__['area'], type(Shape.square)) if False else print(type(Shape.__dict__['area']).__name__)
