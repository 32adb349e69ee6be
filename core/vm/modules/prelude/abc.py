"""Abstract base classes.

The engine's object.__new__ refuses classes whose __abstractmethods__ is not empty, and isinstance() and issubclass()
ask __instancecheck__ and __subclasscheck__ of the metaclass; the rest is here.
"""


def abstractmethod(funcobj):
    """A decorator indicating abstract methods."""
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    """A decorator indicating abstract classmethods (deprecated)."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    """A decorator indicating abstract staticmethods (deprecated)."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    """A decorator indicating abstract properties (deprecated)."""

    __isabstractmethod__ = True


# Registering a class anywhere may turn a cached "no" of any other ABC into a "yes".
_generation = 0


class ABCMeta(type):
    """Metaclass for defining Abstract Base Classes (ABCs)."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        abstracts = [key for key, value in namespace.items() if getattr(value, "__isabstractmethod__", False)]
        for base in bases:
            for key in getattr(base, "__abstractmethods__", ()):
                if key not in abstracts and getattr(getattr(cls, key, None), "__isabstractmethod__", False):
                    abstracts.append(key)
        cls.__abstractmethods__ = frozenset(abstracts)
        cls._abc_registry = []
        cls._abc_cache = {}
        cls._abc_generation = _generation
        return cls

    def register(cls, subclass):
        """Register a virtual subclass of an ABC; returns it, for use as a class decorator."""
        global _generation
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError("Refusing to create an inheritance cycle")
        cls._abc_registry.append(subclass)
        _generation += 1
        return subclass

    def __instancecheck__(cls, instance):
        """Override for isinstance(instance, cls)."""
        actual = type(instance)
        if cls._abc_generation == _generation and actual in cls._abc_cache:
            if cls._abc_cache[actual]:
                return True
        elif cls.__subclasscheck__(actual):
            return True
        claimed = instance.__class__
        return claimed is not actual and cls.__subclasscheck__(claimed)

    def __subclasscheck__(cls, subclass):
        """Override for issubclass(subclass, cls)."""
        if not isinstance(subclass, type):
            raise TypeError("issubclass() arg 1 must be a class")
        cache = cls._abc_cache
        if cls._abc_generation != _generation:
            cache.clear()
            cls._abc_generation = _generation
        elif subclass in cache:
            return cache[subclass]
        result = cls._abc_decide(subclass)
        cache[subclass] = result
        return result

    def _abc_decide(cls, subclass):
        answer = cls.__subclasshook__(subclass)
        if answer is not NotImplemented:
            return bool(answer)
        if cls in subclass.__mro__:
            return True
        for registered in cls._abc_registry:
            if issubclass(subclass, registered):
                return True
        for child in type.__subclasses__(cls):
            if child._abc_includes(subclass):
                return True
        return False

    def _abc_includes(cls, subclass):
        """What a base asks each of its subclasses."""
        return issubclass(subclass, cls)


class ABC(metaclass=ABCMeta):
    """Helper class that provides a standard way to create an ABC using inheritance."""

    __slots__ = ()


def update_abstractmethods(cls):
    """Recalculate the set of abstract methods of a class that was changed after its creation."""
    if not hasattr(cls, "__abstractmethods__"):
        return cls
    abstracts = set()
    for base in cls.__bases__:
        for name in getattr(base, "__abstractmethods__", ()):
            if getattr(getattr(cls, name, None), "__isabstractmethod__", False):
                abstracts.add(name)
    for name, value in cls.__dict__.items():
        if getattr(value, "__isabstractmethod__", False):
            abstracts.add(name)
    cls.__abstractmethods__ = frozenset(abstracts)
    return cls


def get_cache_token():
    """Return the current ABC cache token, which changes with every call to register()."""
    return _generation
