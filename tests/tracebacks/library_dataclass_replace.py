from dataclasses import dataclass, replace
@dataclass
class A:
    x: int = 1
replace(A(), z=2)
