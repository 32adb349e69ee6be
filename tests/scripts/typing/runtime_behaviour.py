from typing import Any, Optional, Union, NamedTuple, TypedDict, Generic, TypeVar, Protocol, cast, get_type_hints, runtime_checkable, Callable
T = TypeVar('T')
class Box(Generic[T]):
    def __init__(self, v: T): self.v = v
print(Box[int](3).v, Optional[int], Union[int, str], list[int], dict[str, list[int]], Callable[[int], str], int | None, T, Any)
class P(NamedTuple):
    x: int
    y: str = 'd'
print(P(1), P(1).y, P._fields)
class D(TypedDict, total=False):
    a: int
print(D(a=1), cast(int, 'x'), get_type_hints(P))
@runtime_checkable
class Q(Protocol):
    def run(self): ...
class R:
    def run(self): pass
print(isinstance(R(), Q), isinstance(5, Q))
