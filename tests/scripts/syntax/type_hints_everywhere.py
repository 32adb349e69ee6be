from __future__ import annotations
class Node:
    left: Node | None = None
    def add(self, *xs: undefined_name, k: list[Missing] = 3) -> Whatever: return len(xs) + k
print(Node().add(1, 2), Node.add.__annotations__, Node.__annotations__)
