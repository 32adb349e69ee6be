"""TopologicalSorter of graphlib."""

__all__ = ["TopologicalSorter", "CycleError"]


class CycleError(ValueError):
    """Raised by TopologicalSorter.prepare if cycles exist in the working graph."""


class _Node:
    def __init__(self, value):
        self.value = value
        self.waits_for = 0
        self.successors = []
        self.state = "waiting"


class TopologicalSorter:
    """Provides functionality to topologically sort a graph of hashable nodes."""

    def __init__(self, graph=None):
        self._nodes = {}
        self._ready = None
        self._passed = self._finished = 0
        if graph is not None:
            for node, predecessors in graph.items():
                self.add(node, *predecessors)

    def _node(self, value):
        if value not in self._nodes:
            self._nodes[value] = _Node(value)
        return self._nodes[value]

    def add(self, node, *predecessors):
        """Add a new node and its predecessors to the graph."""
        if self._ready is not None:
            raise ValueError("Nodes cannot be added after a call to prepare()")  #@ graphlib.py:75
        target = self._node(node)
        target.waits_for += len(predecessors)
        for each in predecessors:
            self._node(each).successors.append(node)

    def prepare(self):
        """Mark the graph as finished and check for cycles in the graph."""
        if self._ready is not None:
            raise ValueError("cannot prepare() more than once")  #@ graphlib.py:95
        self._ready = [node.value for node in self._nodes.values() if node.waits_for == 0]
        for value in self._ready:
            self._nodes[value].state = "ready"
        cycle = self._find_cycle()
        if cycle:
            raise CycleError("nodes are in a cycle", cycle)

    def _find_cycle(self):
        seen = set()
        for start in self._nodes:
            if start in seen:
                continue
            path, places, rest = [start], {start: 0}, [iter(self._nodes[start].successors)]
            seen.add(start)
            while path:
                for each in rest[-1]:
                    if each in places:
                        return path[places[each]:] + [each]
                    if each not in seen:
                        seen.add(each)
                        places[each] = len(path)
                        path.append(each)
                        rest.append(iter(self._nodes[each].successors))
                        break
                else:
                    del places[path.pop()]
                    rest.pop()
        return None

    def get_ready(self):
        """Return a tuple of all the nodes that are ready."""
        if self._ready is None:
            raise ValueError("prepare() must be called first")  #@ graphlib.py:119
        result = tuple(self._ready)
        for value in result:
            self._nodes[value].state = "out"
        self._ready.clear()
        self._passed += len(result)
        return result

    def is_active(self):
        """Return True if more progress can be made."""
        if self._ready is None:
            raise ValueError("prepare() must be called first")  #@ graphlib.py:145
        return self._finished < self._passed or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        """Marks a set of nodes returned by get_ready() as processed."""
        if self._ready is None:
            raise ValueError("prepare() must be called first")  #@ graphlib.py:164
        for value in nodes:
            node = self._nodes.get(value)
            if node is None:
                raise ValueError(f"node {value!r} was not added using add()")
            if node.state == "done":
                raise ValueError(f"node {value!r} was already marked done")
            if node.state != "out":
                raise ValueError(f"node {value!r} was not passed out (still not ready)")
            node.state = "done"
            self._finished += 1
            for each in node.successors:
                successor = self._nodes[each]
                successor.waits_for -= 1
                if successor.waits_for == 0:
                    successor.state = "ready"
                    self._ready.append(each)

    def static_order(self):
        """Returns an iterable of nodes in a topological order."""
        self.prepare()
        while self.is_active():
            nodes = self.get_ready()
            yield from nodes
            self.done(*nodes)

    def __class_getitem__(cls, item):
        import types
        return types.GenericAlias(cls, item)
