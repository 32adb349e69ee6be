from abc import ABC, abstractmethod
class Base(ABC):
    @abstractmethod
    def run(self): return 'base run'
    @property
    @abstractmethod
    def size(self): ...
class Half(Base):
    def run(self): return super().run() + '!'
class Full(Half):
    size = 3
for k in (Base, Half):
    try:
        k()
    except TypeError as e:
        print(e)
print(Full().run(), Full().size, sorted(Base.__abstractmethods__))
