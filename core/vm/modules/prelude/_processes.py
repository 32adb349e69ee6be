"""What a simulated process has of its own.

All processes of the simulated machine live in one heap. A child begins with a copy of the global names that its code uses,
as after fork(): functions of the script get those as their globals, plain data is copied, and whatever the child changes there the
parent does not see. Classes, and what cannot be copied (locks, queues, files), are shared; what a class's methods change in
global names is therefore seen by all.
"""

import sys
import types
from copy import deepcopy

_FUNCTION = types.FunctionType


class World:
    """The global names of the script as one child process has them."""

    def __init__(self):
        main = sys.modules.get("__main__")
        self._old = main.__dict__ if main is not None else {}
        self._new = {}
        self._memo = {}
        for name in ("__name__", "__builtins__", "__file__", "__doc__", "__package__"):
            if name in self._old:
                self._new[name] = self._old[name]

    def of(self, value):
        """The child's own version of what the parent has given it: of functions of the script; all else is as it is."""
        if type(value) is types.MethodType:
            return types.MethodType(self.of(value.__func__), value.__self__)
        if type(value) is not _FUNCTION or value.__globals__ is not self._old:
            return value
        key = id(value)
        if key in self._memo:
            return self._memo[key][0]
        made = _FUNCTION(value.__code__, self._new, value.__name__, value.__defaults__, value.__closure__)
        self._memo[key] = made, value
        made.__kwdefaults__, made.__qualname__, made.__doc__ = value.__kwdefaults__, value.__qualname__, value.__doc__
        made.__dict__.update(value.__dict__)
        if "__wrapped__" in made.__dict__:
            made.__wrapped__ = self.of(made.__wrapped__)
        self._bring(value.__code__)
        if value.__closure__:
            self._new_closure(made, value)
        return made

    def _new_closure(self, made, value):
        cells = tuple([types.CellType(self._copied(cell.cell_contents)) if _is_set(cell) else cell for cell in value.__closure__])
        again = _FUNCTION(made.__code__, self._new, made.__name__, made.__defaults__, cells)
        again.__kwdefaults__, again.__qualname__ = made.__kwdefaults__, made.__qualname__
        self._memo[id(value)] = again, value
        return again

    def _bring(self, code):
        """Copies the global names that the code, or code inside it, asks for."""
        for name in code.co_names:
            if name in self._old and name not in self._new:
                self._new[name] = None  # while it is copied: functions that ask for each other
                self._new[name] = self._copied(self._old[name])
        for constant in code.co_consts:
            if type(constant) is type(code):
                self._bring(constant)

    def _copied(self, value):
        if type(value) in (_FUNCTION, types.MethodType):
            return self.of(value)
        if isinstance(value, (type, types.ModuleType, types.BuiltinFunctionType)) or hasattr(value, "_shared_by_processes"):
            return value
        try:
            return deepcopy(value)
        except Exception:
            return value


def _is_set(cell):
    try:
        cell.cell_contents
    except ValueError:
        return False
    return True


def check_picklable(value):
    """What cannot be found again by its name cannot be sent to another process."""
    if type(value) is _FUNCTION:
        if "<locals>" in value.__qualname__:
            raise AttributeError(f"Can't pickle local object {value.__qualname__!r}")
        if value.__name__ == "<lambda>":
            import pickle
            raise pickle.PicklingError(f"Can't pickle {value!r}: attribute lookup {value.__qualname__} on {value.__module__} failed")


def sent(value):
    """A value as another process gets it."""
    if type(value) in (int, float, str, bool, bytes, type(None)):
        return value
    check_picklable(value)
    return deepcopy(value)
