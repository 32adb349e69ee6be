from dataclasses import dataclass
@dataclass
class A:
    x: int = 1
    y: int = 2
@dataclass
class B(A):
    z: int = 3
    x: int = 10
    def total(self): return self.x + self.y + self.z
print(B(), B().total(), B(1, 2, 3) == B(1, 2, 3), A() == B(), B.__match_args__)
@dataclass(repr=False, eq=False)
class C(A): pass
print(C() == C(), repr(C()).startswith('C('))
