from abc import ABC, ABCMeta, abstractmethod, abstractproperty
class Shape(ABC):
    @classmethod
    def __subclasshook__(cls, C): return True if any('area' in B.__dict__ for B in C.__mro__) else NotImplemented
class Sq:
    def area(self): return 1
class Other: pass
class V(metaclass=ABCMeta):
    @staticmethod
    @abstractmethod
    def f(): ...
V.register(int)
print(isinstance(Sq(), Shape), isinstance(Other(), Shape), isinstance(5, V), issubclass(bool, V), issubclass(str, V))
try:
    V()
except TypeError as e: print(e)
