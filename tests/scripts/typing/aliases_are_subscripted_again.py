import collections.abc as ca
import types
from typing import *

P = ParamSpec("P")
T = TypeVar("T")
K = TypeVar("K")
Ts = TypeVarTuple("Ts")

print(ca.Callable[[int], str], ca.Callable[..., ca.Awaitable[int]], ca.Callable[[int], str].__args__)
print(ca.Callable[P, T], ca.Callable[Concatenate[int, P], T], ca.Callable[[], None])
print(ca.Callable[P, T][[int, str], bool], ca.Callable[[T], T][int], ca.Callable[P, T][..., int])
print(list[T][int], dict[str, T].__parameters__, dict[K, list[T]][str, int], (T | None)[int], list[int].__parameters__)
print(Callable[P, T], Callable[P, T].__parameters__, Callable[[T], int][str], Callable[Concatenate[int, P], T])
print(get_args(ca.Callable[[int, str], bool]), get_args(Callable[..., int]), get_args(ca.Callable[P, T]))
print(Unpack[Ts], Tuple[Unpack[Ts]], tuple[int, *Ts])
for wrong in (lambda: list[int][str], lambda: ca.Callable[int], lambda: ca.Callable[int, str], lambda: dict[K, T][int],
              lambda: Dict[str, int][int], lambda: List[T][int, str]):
    try:
        print(wrong())
    except TypeError as error:
        print(error)


class Box(Generic[T, *Ts]):
    pass


class Handler(Generic[P]):
    pass


print(Box[int, str, float], Handler[int, str], Handler[[int, str]], Handler[...])


@runtime_checkable
class Closable(Protocol):
    closed: bool

    def close(self): ...


@runtime_checkable
class Named(Closable, Protocol):
    name: str


@runtime_checkable
class Sized2(Protocol):
    def __len__(self): ...


class File:
    closed = False

    def close(self):
        pass


class Broken:
    closed = False
    close = None


file = File()
print(isinstance(file, Closable), isinstance(Broken(), Closable), isinstance(3, Closable), isinstance(file, Named))
file.name = "f"
print(isinstance(file, Named), isinstance([], Sized2), issubclass(list, Sized2), issubclass(int, Sized2))
try:
    issubclass(File, Closable)
except TypeError as error:
    print(error)


class Plain:
    def __init__(self, *args):
        self.args = args


class Holder:
    made = classmethod(Plain)
    __class_getitem__ = classmethod(Plain)


print(Holder.made(1).args, Holder[2].args, Holder().made().args)
print(type(types.GenericAlias(list, int)), types.GenericAlias(list, (int,)), types.GenericAlias.__new__(types.GenericAlias, dict, (int, str)))
