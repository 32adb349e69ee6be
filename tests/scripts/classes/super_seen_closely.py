# What super() stands for may change between two calls of the same method.
import builtins


class Base:
    def name(self):
        return "base"

    @classmethod
    def make(cls):
        return f"made {cls.__name__}"

    value = 3


class Middle(Base):
    def name(self):
        return super().name() + " middle"

    @classmethod
    def make(cls):
        return super().make() + " middle"

    def total(self):
        return super().value


class Left(Middle):
    def name(self):
        return super().name() + " left"


class Other(Base):
    def name(self):
        return super().name() + " other"


class Both(Left, Other):
    def name(self):
        return super().name() + " both"


def show():
    print(Middle().name(), "|", Left().name(), "|", Both().name(), "|", Middle.make(), "|", Both.make(), "|", Both().total())


show()
show()
Base.name = lambda self: "changed"
show()
Base.extra = Middle.name
del Other.name
show()
Other.name = lambda self: "other alone"
show()


class Rebound(Base):
    def name(self, other=None):
        if other is not None:
            self = other
        return super().name()

    def lost(self):
        del self
        try:
            return super().name()
        except RuntimeError as error:
            return f"RuntimeError: {error}"

    def kept(self):
        def inner():
            return self
        return super().name(), inner() is self

    def wrong(self):
        self = 5
        try:
            return super().name()
        except TypeError as error:
            return f"TypeError: {error}"


thing = Rebound()
for _ in range(3):
    print(thing.name(), thing.name(Rebound()), thing.lost(), thing.kept(), thing.wrong())

own = builtins.super


def super(*args):
    return own(Rebound, thing)


print(thing.name())
del super
print(thing.name())


class Made:
    def __init__(self, a, b=2):
        self.a, self.b = a, b
        self.both = lambda: (a, self.b)


class Refuses(Made):
    def __init__(self, a):
        super().__init__(a)
        return a


for each in (lambda: Made(1).both(), lambda: Made(1, 3).both(), lambda: Refuses(None).b, lambda: Refuses(1), lambda: Made()):
    try:
        print(each())
    except TypeError as error:
        print("TypeError:", error)
Made.__init__ = lambda self: setattr(self, "b", "another init")
print(Made().b)
Made.__new__ = lambda cls: 7
print(Made())
