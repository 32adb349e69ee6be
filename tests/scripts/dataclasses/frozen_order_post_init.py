from dataclasses import dataclass, field, InitVar, KW_ONLY, FrozenInstanceError
@dataclass(frozen=True, order=True)
class V:
    a: int
    b: int = 0
print(V(1) < V(2), sorted([V(2), V(1, 5), V(1)]), hash(V(1)) == hash(V(1)), {V(1): 'x'}[V(1)])
try:
    V(1).a = 3
except FrozenInstanceError as e: print(e)
@dataclass
class W:
    a: int
    scale: InitVar[int] = 1
    _: KW_ONLY
    total: int = field(init=False)
    k: int = 7
    def __post_init__(self, scale): self.total = self.a * scale
print(W(2, 3), W(2, k=1))
@dataclass(slots=True)
class S(object):
    z: int = 1
print(S(), S.__slots__)
