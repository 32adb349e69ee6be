# typing_extensions, as far as this CPython's typing has it, and what came later.
import warnings

try:
    from typing_extensions import Annotated, NotRequired, Protocol, TypedDict, Unpack, deprecated, override
except ImportError:  # not a part of CPython: what it does, in a few lines
    from typing import Annotated, NotRequired, Protocol, TypedDict, Unpack

    def override(method):
        method.__override__ = True
        return method

    def deprecated(message):
        def wrap(function):
            def wrapper(*args):
                warnings.warn(message, DeprecationWarning, stacklevel=2)
                return function(*args)
            wrapper.__deprecated__ = message
            return wrapper
        return wrap


class Named(Protocol):
    name: str


class Options(TypedDict):
    name: str
    age: NotRequired[int]


class Base:
    def name(self) -> Annotated[str, "short"]:
        return "base"


class Derived(Base):
    @override
    def name(self):
        return "derived"


@deprecated("use new()")
def old(x):
    return x + 1


def f(*args: Unpack[tuple]):
    return args


print(Options(name="a"), Options.__required_keys__, Options.__optional_keys__)
print(Derived().name(), Derived.name.__override__)
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    print(old(1), old.__deprecated__)
print([(str(each.message), each.category.__name__) for each in seen])
print(f(1, 2))
