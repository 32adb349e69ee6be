class G:
    def __class_getitem__(cls, item): return (cls.__name__, item)
class M(type):
    def __instancecheck__(cls, o): return o == 5
    def __subclasscheck__(cls, o): return o is int
    def __repr__(cls): return 'M!' + cls.__name__
class X(metaclass=M): pass
print(G[int, str], G['x'], isinstance(5, X), isinstance(6, X), issubclass(int, X), issubclass(str, X), X)
