from __future__ import annotations
import inspect
def f(a: Annotated[str, "it's", 1.50, 1e20, b'x\xff', -1, ~2, not x], b: dict[str,tuple[int,...]] = {}, *args: *Ts, c: lambda x,*y,z=1,**k: x+1 = 3,
      d: (1,2), e: 3 .real, g: a if b else c, h: f"x{a!r:>{w}} {{}}", i: [x for x in y if z], j: {1:2, **k}, m: x[1:2, ::3], n: "X" | None, o: 2**-1, p: (a*b)+c*(d+e), q: -(a**b), r: a<b<=c, s: (a and b) or not c, t: f(x for x in y), u: f(*a, **b, c=1), **kw: 'Forward["q"]') -> Optional[
        int
      ]: ...
for k, v in f.__annotations__.items(): print(k, v)
class A:
    x: 'a' = 3
    y: List[ int ]
print(A.__annotations__)
