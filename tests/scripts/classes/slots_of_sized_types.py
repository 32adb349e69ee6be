for base in (int, tuple, bytes, str, list, dict, float, Exception):
    try:
        class A(base):
            __slots__ = ("x",)
        a = A()
        a.x = 1
        print(base.__name__, a.x)
    except TypeError as error:
        print(error)
