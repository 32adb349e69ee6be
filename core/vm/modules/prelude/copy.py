"""Generic (shallow and deep) copying operations."""

import sys

__all__ = ["Error", "copy", "deepcopy"]


class Error(Exception):
    pass


error = Error


def _function():
    pass


_ATOMIC = frozenset([type(None), int, float, bool, str, bytes, type, range, slice, property, type(Ellipsis),
                     type(NotImplemented), type(_function), type(len), type(_function.__code__)])


def copy(x):
    """Shallow copy operation on arbitrary Python objects."""
    cls = type(x)
    if cls in _ATOMIC or cls is tuple or cls is frozenset or isinstance(x, type):
        return x
    if cls in (list, dict, set, bytearray):
        return x.copy()
    copier = getattr(cls, "__copy__", None)
    if copier is not None:
        return copier(x)  #@ 84 | return `copier(x)`
    return _rebuild(x, cls, None)


def deepcopy(x, memo=None):
    """Deep copy operation on arbitrary Python objects."""
    cls = type(x)
    if cls in _ATOMIC or isinstance(x, type):
        return x
    if memo is None:
        memo = {}
    key = id(x)
    if key in memo:
        return memo[key]
    if cls is list:
        y = memo[key] = []
        for item in x:
            y.append(deepcopy(item, memo))  #@ 146 | y = `copier(x, memo)`  #@ 206 _deepcopy_list | append(`deepcopy(a, memo)`)
    elif cls is dict:
        y = memo[key] = {}
        for k, v in x.items():
            y[deepcopy(k, memo)] = deepcopy(v, memo)  #@ 146 | y = `copier(x, memo)`  #@ 231 _deepcopy_dict | y[deepcopy(key, memo)] = `deepcopy(value, memo)`
    elif cls is tuple:
        items = [deepcopy(item, memo) for item in x]
        if key in memo:
            # A tuple that contains itself, through a list or the like.
            return memo[key]
        y = x if all([a is b for a, b in zip(items, x)]) else tuple(items)
    elif cls is set or cls is frozenset:
        y = cls([deepcopy(item, memo) for item in x])
    elif cls is bytearray:
        y = bytearray(x)
    elif cls.__name__ == "method" and hasattr(x, "__self__"):
        y = cls(x.__func__, deepcopy(x.__self__, memo))
    else:
        copier = getattr(x, "__deepcopy__", None)
        if copier is not None:
            y = copier(memo)  #@ copy.py:153 | y = `copier(memo)`
        else:
            y = _rebuild(x, cls, memo)  #@ copy.py:172 | y = `_reconstruct(x, memo, *rv)`
    if y is not x:
        memo[key] = y
        # Keeps x alive while the memo is used, so that its id stays its own.
        memo.setdefault(id(memo), []).append(x)
    return y


def _state_of(x):
    getstate = getattr(type(x), "__getstate__", None)
    if getstate is not None and getstate is not getattr(object, "__getstate__", None):
        return getstate(x)
    state = dict(x.__dict__) if hasattr(x, "__dict__") else {}
    slots = {}
    for base in type(x).__mro__:
        names = base.__dict__.get("__slots__", ())
        for name in (names,) if isinstance(names, str) else names:
            if name in ("__dict__", "__weakref__"):
                continue
            if name.startswith("__") and not name.endswith("__"):
                name = f"_{base.__name__.lstrip('_')}{name}"
            if hasattr(x, name):
                slots[name] = getattr(x, name)
    return (state or None, slots) if slots else state


def _reduced(x, cls):
    # (make, arguments, state, list items, dict items), as the methods of the pickle protocol give it.
    registered = sys.modules["copyreg"].dispatch_table.get(cls) if "copyreg" in sys.modules else None
    if registered is not None:
        result = registered(x)
        return None if isinstance(result, str) else tuple(result) + (None,) * (5 - len(result))
    for name in ("__reduce_ex__", "__reduce__"):
        method = getattr(cls, name, None)
        if method is not None and method is not getattr(object, name, None):
            result = method(x, 4) if name == "__reduce_ex__" else method(x)
            if isinstance(result, str):
                return None
            return tuple(result) + (None,) * (5 - len(result))
    if cls.__name__ in ("generator", "coroutine", "async_generator", "module", "lock", "RLock", "frame", "traceback"):
        raise TypeError(f"cannot pickle {cls.__name__!r} object")
    if isinstance(x, BaseException):
        return cls, x.args, _state_of(x), None, None
    if hasattr(cls, "__getnewargs_ex__"):
        args, kwargs = x.__getnewargs_ex__()
        return (lambda *a: cls.__new__(cls, *a, **kwargs)), tuple(args), _state_of(x), None, None
    if hasattr(cls, "__getnewargs__"):
        args = tuple(x.__getnewargs__())
    elif isinstance(x, (int, float, str, bytes, tuple, frozenset, set)):
        base = next(b for b in (int, float, str, bytes, tuple, frozenset, set) if isinstance(x, b))
        if base is set:
            return cls, (list(x),), _state_of(x), None, None
        args = (base(x) if base is not bytes else bytes.__getitem__(x, slice(None)),)
    else:
        args = ()
    items = iter(list(x)) if isinstance(x, list) else None
    pairs = iter(list(x.items())) if isinstance(x, dict) else None
    return cls.__new__, (cls,) + args, _state_of(x), items, pairs


def _rebuild(x, cls, memo):
    reduced = _reduced(x, cls)
    if reduced is None:
        return x
    make, args, state, items, pairs = reduced
    deep = memo is not None
    if deep and args:
        args = tuple([deepcopy(arg, memo) for arg in args])
    y = make(*args)
    if deep:
        memo[id(x)] = y
    if state:
        if deep:
            state = deepcopy(state, memo)
        if hasattr(y, "__setstate__"):
            y.__setstate__(state)
        else:
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            else:
                slots = None
            if state:
                y.__dict__.update(state)
            if slots:
                for name, value in slots.items():
                    setattr(y, name, value)
    if items is not None:
        for item in items:
            y.append(deepcopy(item, memo) if deep else item)
    if pairs is not None:
        for k, v in pairs:
            if deep:
                y[deepcopy(k, memo)] = deepcopy(v, memo)
            else:
                y[k] = v
    return y
