from typing import NamedTuple, Generic, TypeVar, TypedDict, Union, get_args, Optional
import typing as t, operator
from typing import Annotated, ParamSpec
from collections.abc import Callable
T = TypeVar("T"); P=ParamSpec("P")
class Point(NamedTuple, Generic[T]):
    x: T
    y: T = 0
class Q(NamedTuple): x: int
class TD(TypedDict, Generic[T]): x: T
class TE(TypedDict): x: int
for c in (Point, Q, TD, TE):
    print(str(c.__dict__.get('__orig_bases__'))[:20], getattr(c,'__orig_bases__',None) is not None, c.__bases__, c.__mro__, getattr(c, '__parameters__', None))
print(Point[int], get_args(Point[int]), TD[int], Point[int](1))
print(Callable[P, T], Callable[..., int], Callable[[int, str], T], Callable[P, T][[int], str], Callable[[T], T][int], t.Callable[P, int][int, str])
Json = Union[dict[str, "Json"], list["Json"], None]
print(Json, dict[str, Json], list["Json"], Optional["Json"])
print(Annotated[int, operator.gt, "x"], t.Union[int, None, str], t.Optional[t.Union[int, str]], t.Type[int], t.Tuple[()], t.Tuple[int, ...], t.List["x"])
