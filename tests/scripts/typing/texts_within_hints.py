from typing import *
import typing
class X: pass
def f(a: dict[str, "X"], b: list["X"], c: "dict[str, 'X']", d: List["X"], e: tuple["X", ...], g: "X | None", h: Optional["X"], i: Callable[["X"], "list[X]"], j: type["X"], k: Annotated["X", 1], l: "list[dict[str, X]] | None", m: Dict[str, List["X"]], n: ClassVar["X"] = None, o: Literal["X"] = "X", *args: "int", **kw: "str") -> Union["X", "int"]: pass
for k, v in get_type_hints(f).items(): print(k, v)
class N:
    left: "N | None"
    kids: list["N"]
    count: "int" = 0
    shared: ClassVar["dict[str, N]"]
print(get_type_hints(N))
print(get_type_hints(f, include_extras=True)["k"])
print(f.__annotations__["a"], f.__annotations__["b"], dict[str, "X"].__args__)
class TD(TypedDict, total=False):
    a: Required["int"]
    b: "list[TD]"
print(get_type_hints(TD))
class NT(NamedTuple):
    x: "int"
    y: list["NT"]
print(get_type_hints(NT))
try: get_type_hints(lambda: 0); 
except Exception as e: print(e)
def bad(a: "Missing[int]"): pass
try: get_type_hints(bad)
except NameError as e: print(e)
def bad2(a: "1 +"): pass
try: get_type_hints(bad2)
except SyntaxError as e: print(e)
