# --- reprs
from typing import *
import typing
for t in (List[int], Dict[str, List[int]], Optional[int], Union[int, str], Union[int, None, str], Any, Callable[[int], str], Callable[..., int], Tuple[int, ...], Tuple[int, str], Tuple[()], Iterable[int], Type[int], ClassVar[int], Final[int], Literal["a", 1], Annotated[int, "x"], Awaitable[int], Coroutine[Any, Any, int], AsyncIterator[str], Set[int], DefaultDict[str, int], Generator[int, None, str], NoReturn, Self, List, Dict, Callable, Optional[List["Node"]], Mapping[str, Any], Deque[int], list[int], Union[int], TypeAlias, ContextManager[int], Sequence[int]):
    print(t)
T = TypeVar("T"); K = TypeVar("K", bound=int); C = TypeVar("C", covariant=True); P = ParamSpec("P")
print(T, K, C, P, List[T], List[T][int], Dict[T, K][str, int], Callable[P, T], K.__bound__, T.__constraints__, TypeVar("A", int, str).__constraints__, P.args, P.kwargs)
print(get_origin(List[int]), get_args(Dict[str, int]), get_args(Callable[[int], str]), get_origin(Union[int, str]), get_origin(list[int]), get_args(int | str), get_origin(3), Optional[int] == Union[int, None], List[int] == List[int], hash(List[int]) == hash(List[int]), get_origin(Annotated[int, 3]), get_args(Annotated[int, 3]), get_origin(Callable))
for bad in (lambda: List[int, str], lambda: Union[()], lambda: List[int](), lambda: isinstance(3, List[int]), lambda: Any(), lambda: Optional[int, str], lambda: Dict[int], lambda: Optional[3]):
    try: print(bad())
    except TypeError as e: print(e)
print(isinstance([], List), isinstance({}, Mapping), cast(int, "x"), TYPE_CHECKING, Text, List.__origin__, Iterable[int].__origin__, NewType("U", int)(3), NewType("U", int))
# --- generic protocol
from typing import *
T = TypeVar("T"); U = TypeVar("U")
class Box(Generic[T]):
    def __init__(self, v: T): self.v = v
    def get(self) -> T: return self.v
b = Box[int](3); print(b.get(), Box[int], Box.__parameters__, Box.__orig_bases__, b.__orig_class__, Box.__mro__)
class Pair(Box[T], Generic[T, U]): pass
print(Pair.__parameters__, Pair[int, str], Pair(1).get(), Pair.__bases__)
class IntBox(Box[int]): pass
print(IntBox(1).v, IntBox.__bases__, IntBox.__orig_bases__)
try: Box[int, str]
except TypeError as e: print(e)
class MyList(List[int]): pass
print(MyList([1]), MyList.__bases__)
@runtime_checkable
class Quack(Protocol):
    def quack(self) -> str: ...
class Duck:
    def quack(self): return "q"
print(isinstance(Duck(), Quack), isinstance(3, Quack), issubclass(Duck, Quack))
class Hard(Protocol):
    x: int
for bad in (lambda: isinstance(3, Hard), lambda: Quack()):
    try: bad()
    except TypeError as e: print(e)
class Impl(Quack):
    def __init__(self): self.n = 1
    def quack(self): return "impl"
print(Impl().quack(), Impl().n, isinstance(Impl(), Quack))
class GP(Protocol[T]):
    def m(self) -> T: ...
print(GP[int], isinstance(3, SupportsInt), isinstance("", SupportsInt))
class P(NamedTuple):
    x: int
    y: str = "d"
    def f(self): return self.x * 2
print(P(1), P(2).f(), P._fields, P._field_defaults, P.__annotations__, P.__bases__, P(1) == (1, "d"), P.__name__)
try:
    class Q(NamedTuple):
        a: int = 1
        b: int
except TypeError as e: print(e)
E = NamedTuple("E", [("n", str), ("i", int)]); print(E("a", 1))
class TD(TypedDict, total=False):
    a: int
    b: Required[str]
class TE(TD):
    c: float
print(TD(a=1), TD.__annotations__, TD.__total__, sorted(TD.__required_keys__), sorted(TE.__optional_keys__), sorted(TE.__required_keys__), type(TD(a=1)))
def f(a: int, b: "Optional[str]" = None, *c: List["int"]) -> None: ...
print(get_type_hints(f))
class A:
    x: "int"
    y: Annotated[int, "m"]
    z: ClassVar[int] = 3
print(get_type_hints(A), get_type_hints(A, include_extras=True))
@overload
def g(x: int) -> int: ...
@overload
def g(x: str) -> str: ...
def g(x): return x
print(g(3), len(get_overloads(g)))
@final
class Fi: pass
print(Fi.__final__)
try: assert_never(3)
except AssertionError as e: print(e)
