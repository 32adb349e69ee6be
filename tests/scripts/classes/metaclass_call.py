class Singleton(type):
    _instances = {}

    def __call__(cls, *args, **kwargs):
        if cls not in cls._instances:
            cls._instances[cls] = super().__call__(*args, **kwargs)
        return cls._instances[cls]


class Config(metaclass=Singleton):
    def __init__(self, name, *, debug=False):
        self.name, self.debug = name, debug


class Plain(metaclass=Singleton):
    pass


class Made(metaclass=Singleton):
    def __new__(cls, a):
        self = super().__new__(cls)
        self.a = a
        return self


print(Config("a", debug=True).name, Config("b").name, Config("c") is Config("d"), Config("x").debug, Plain() is Plain(), Made(4).a)


class Logged(type):
    def __call__(cls, *args):
        made = type.__call__(cls, *args)
        print("made", cls.__name__, args)
        return made


class Number(int, metaclass=Logged):
    pass


class Point(metaclass=Logged):
    def __init__(self, x, y):
        self.x, self.y = x, y


print(Number(5) + 1, Point(1, 2).y)
for wrong in (lambda: Point(1), lambda: Plain.__class__.__call__(Plain), lambda: object.__new__(Point, 1), lambda: object.__new__(Made, 1),
              lambda: type.__call__(Plain, 1), lambda: object.__init__(Point.__new__(Point), 1), lambda: object.__init__(Plain(), 2)):
    try:
        print(type(wrong()).__name__)
    except TypeError as error:
        print(error)
