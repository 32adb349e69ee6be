"""Sets that iterate in insertion order, as the engine's do, and the means to let code use them.

A set display or comprehension in a program cannot be redirected by name, so sources are rewritten: `{a, b}` becomes
a call of a hidden built-in at the same position. The names `set` and `frozenset` are replaced in the built-ins
that the rewritten program sees. The library modules whose behaviour depends on the order of a set are loaded the
same way.
"""
import ast
import builtins
import importlib.abc
import importlib.machinery
import sys

_set, _frozenset = set, frozenset

ORDERED_MODULES = {'asyncio.tasks', 'asyncio.taskgroups', 'asyncio.base_events', 'asyncio.runners',
                   'concurrent.futures._base', 'concurrent.futures.thread'}


class _SetType(type):
    """isinstance(x, set) must hold for the library's plain sets too."""

    def __instancecheck__(cls, instance):
        if cls is OrderedSet:
            return isinstance(instance, _set)
        if cls is OrderedFrozenSet:
            return isinstance(instance, _frozenset)
        return type.__instancecheck__(cls, instance)


def _elements(values):
    return getattr(values, '_order', values)


class _Reading:
    """What set and frozenset share. The base class answers membership; `_order` remembers the sequence."""

    def __iter__(self):
        return iter(self._order)

    def __repr__(self):
        name = type(self).__name__
        if not self._order:
            return f'{name}()'
        text = '{' + ', '.join(map(repr, self._order)) + '}'
        return text if type(self) is OrderedSet else f'{name}({text})'

    def copy(self):
        return type(self)(self)

    __copy__ = copy

    def __reduce__(self):
        return type(self), (list(self._order),)

    def union(self, *others):
        return type(self)([*self._order, *(item for other in others for item in _elements(other))])

    def intersection(self, *others):
        kept = list(self._order)
        for other in others:
            other = _set(_elements(other))
            kept = [item for item in kept if item in other]
        return type(self)(kept)

    def difference(self, *others):
        gone = _set(item for other in others for item in _elements(other))
        return type(self)([item for item in self._order if item not in gone])

    def symmetric_difference(self, other):
        other = dict.fromkeys(_elements(other))
        return type(self)([*(item for item in self._order if item not in other),
                           *(item for item in other if item not in self._order)])

    def __or__(self, other):
        return self.union(other) if isinstance(other, (_set, _frozenset)) else NotImplemented

    def __and__(self, other):
        return self.intersection(other) if isinstance(other, (_set, _frozenset)) else NotImplemented

    def __sub__(self, other):
        return self.difference(other) if isinstance(other, (_set, _frozenset)) else NotImplemented

    def __xor__(self, other):
        return self.symmetric_difference(other) if isinstance(other, (_set, _frozenset)) else NotImplemented

    def __ror__(self, other):
        return OrderedSet(other).union(self) if isinstance(other, (_set, _frozenset)) else NotImplemented

    def __rand__(self, other):
        return OrderedSet(other).intersection(self) if isinstance(other, (_set, _frozenset)) else NotImplemented

    def __rsub__(self, other):
        return OrderedSet(other).difference(self) if isinstance(other, (_set, _frozenset)) else NotImplemented

    def __rxor__(self, other):
        return OrderedSet(other).symmetric_difference(self) if isinstance(other, (_set, _frozenset)) else NotImplemented


class OrderedSet(_Reading, _set, metaclass=_SetType):
    def __init__(self, values=()):
        self._order = dict.fromkeys(values)
        _set.__init__(self, self._order)

    def add(self, item):
        _set.add(self, item)
        self._order[item] = None

    def remove(self, item):
        _set.remove(self, item)
        del self._order[item]

    def discard(self, item):
        _set.discard(self, item)
        self._order.pop(item, None)

    def pop(self):
        if not self._order:
            raise KeyError('pop from an empty set')
        item = next(iter(self._order))
        self.remove(item)
        return item

    def clear(self):
        _set.clear(self)
        self._order.clear()

    def _become(self, other):
        self._order = dict(other._order)
        _set.clear(self)
        _set.update(self, self._order)
        return self

    def update(self, *others):
        for other in others:
            for item in list(_elements(other)):
                self.add(item)

    def intersection_update(self, *others):
        self._become(self.intersection(*others))

    def difference_update(self, *others):
        self._become(self.difference(*others))

    def symmetric_difference_update(self, other):
        self._become(self.symmetric_difference(other))

    def __ior__(self, other):
        if not isinstance(other, (_set, _frozenset)):
            return NotImplemented
        self.update(other)
        return self

    def __iand__(self, other):
        return self._become(self.intersection(other)) if isinstance(other, (_set, _frozenset)) else NotImplemented

    def __isub__(self, other):
        return self._become(self.difference(other)) if isinstance(other, (_set, _frozenset)) else NotImplemented

    def __ixor__(self, other):
        return self._become(self.symmetric_difference(other)) \
            if isinstance(other, (_set, _frozenset)) else NotImplemented


class OrderedFrozenSet(_Reading, _frozenset, metaclass=_SetType):
    def __new__(cls, values=()):
        order = dict.fromkeys(values)
        self = _frozenset.__new__(cls, order)
        self._order = order
        return self

    def __init__(self, values=()):
        pass


for _kind, _name in ((OrderedSet, 'set'), (OrderedFrozenSet, 'frozenset')):
    _kind.__name__ = _kind.__qualname__ = _name
    _kind.__module__ = 'builtins'


class _Rewriter(ast.NodeTransformer):
    """`{a, b}` and `{x for ...}` become calls; other code keeps its positions, so tracebacks stay right."""

    def _call(self, node, elements):
        name = ast.copy_location(ast.Name('__ordered_set__', ast.Load()), node)
        return ast.copy_location(ast.Call(name, [ast.copy_location(elements, node)], []), node)

    def visit_Set(self, node):
        self.generic_visit(node)
        return self._call(node, ast.List(node.elts, ast.Load()))

    def visit_SetComp(self, node):
        self.generic_visit(node)
        return self._call(node, ast.ListComp(node.elt, node.generators))


def compile_ordered(source, path):
    """Compile with ordered set displays. Sources without one are compiled untouched."""
    tree = compile(source, path, 'exec', ast.PyCF_ONLY_AST, dont_inherit=True)
    if any(isinstance(node, (ast.Set, ast.SetComp)) for node in ast.walk(tree)):
        tree = _Rewriter().visit(tree)
        return compile(tree, path, 'exec', dont_inherit=True)
    return compile(source, path, 'exec', dont_inherit=True)


def ordered_builtins():
    """The built-ins for a program whose sets are to be ordered."""
    return dict(vars(builtins), set=OrderedSet, frozenset=OrderedFrozenSet)


class _OrderedLoader(importlib.machinery.SourceFileLoader):
    def get_code(self, fullname):  # never the cached bytecode: that one has unordered sets
        path = self.get_filename(fullname)
        source = self.get_data(path)
        if fullname == 'concurrent.futures._base':  # it counts on the clock having moved on when a wait has ended
            source = source.replace(b'if wait_timeout < 0:', b'if wait_timeout <= 0:')
        return compile_ordered(source, path)

    def exec_module(self, module):
        module.set, module.frozenset = OrderedSet, OrderedFrozenSet
        super().exec_module(module)


class _OrderedFinder(importlib.abc.MetaPathFinder):
    def find_spec(self, fullname, path, target=None):
        if fullname not in ORDERED_MODULES:
            return None
        spec = importlib.machinery.PathFinder.find_spec(fullname, path)
        spec.loader = _OrderedLoader(fullname, spec.loader.path)
        return spec


def install():
    builtins.__ordered_set__ = OrderedSet
    sys.meta_path.insert(0, _OrderedFinder())
