"""What pickle and copy ask of objects: object.__reduce_ex__ is here, for the engine."""

import sys

__all__ = ["pickle", "constructor", "add_extension", "remove_extension", "clear_extension_cache"]

dispatch_table = {}
_extension_registry = {}
_inverted_registry = {}
_extension_cache = {}


def pickle(ob_type, pickle_function, constructor_ob=None):
    """Register a function that reduces objects of a type."""
    if not callable(pickle_function):
        raise TypeError("reduction functions must be callable")
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)


def constructor(object):
    if not callable(object):
        raise TypeError("constructors must be callable")


def add_extension(module, name, code):
    _extension_registry[(module, name)] = code
    _inverted_registry[code] = (module, name)


def remove_extension(module, name, code):
    del _extension_registry[(module, name)], _inverted_registry[code]


def clear_extension_cache():
    _extension_cache.clear()


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    """Used by pickle protocol 4, instead of __newobj__ to allow classes with keyword-only arguments to be pickled
    correctly."""
    return cls.__new__(cls, *args, **kwargs)


# What holds on to the machine, or to code under way, under the name that the error calls it by.
_UNPICKLABLE = {"function": "function", "generator": "generator", "coroutine": "coroutine", "async_generator": "async_generator", "module": "module",
                "lock": "_thread.lock", "RLock": "_thread.RLock", "frame": "frame", "traceback": "traceback", "code": "code",
                "Task": "_asyncio.Task", "Future": "_asyncio.Future", "cell": "cell",
                "mappingproxy": "mappingproxy", "Context": "_contextvars.Context", "ContextVar": "_contextvars.ContextVar",
                "Token": "_contextvars.Token", "weakref": "weakref.ReferenceType", "TextIOWrapper": "_io.TextIOWrapper",
                "_UnixSelectorEventLoop": "_asyncio.Loop", "SimpleQueue": "_queue.SimpleQueue", "Match": "re.Match",
                "dict_keys": "dict_keys", "dict_values": "dict_values", "dict_items": "dict_items", "memoryview": "memoryview"}
_NATIVE_MODULES = ("builtins", "types", "_thread", "_asyncio", "asyncio.events", "asyncio.unix_events", "_contextvars", "_io",
                   "io", "_queue", "queue", "weakref", "_weakref", "re", "contextvars")


def _slotnames(cls):
    names = []
    for base in cls.__mro__:
        slots = base.__dict__.get("__slots__", ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if name in ("__dict__", "__weakref__"):
                continue
            if name.startswith("__") and not name.endswith("__") and base.__name__.strip("_"):
                name = f"_{base.__name__.lstrip('_')}{name}"
            names.append(name)
    return names


def _state(x):
    """object.__getstate__"""
    state = getattr(x, "__dict__", None) or None
    slots = {name: getattr(x, name) for name in _slotnames(type(x)) if hasattr(x, name)}
    return (state, slots) if slots else state


def _reduce(x, protocol):
    """object.__reduce_ex__"""
    cls = type(x)
    if cls.__reduce__ is not object.__reduce__:
        return x.__reduce__()
    if cls in (type(len), type(_reduce)):
        bound = getattr(x, "__self__", None)
        if bound is None or isinstance(bound, type(sys)):
            return x.__qualname__
        return getattr, (bound, x.__name__)
    if cls.__name__ == "method" and hasattr(x, "__func__"):
        return getattr, (x.__self__, x.__func__.__name__)
    if cls in _SINGLE:
        return _SINGLE[cls]
    if cls is range or cls is slice:
        return cls, (x.start, x.stop, x.step)
    if cls.__name__ in _UNPICKLABLE and cls.__module__ in _NATIVE_MODULES:
        raise TypeError(f"cannot pickle {_UNPICKLABLE[cls.__name__]!r} object")
    getstate = getattr(cls, "__getstate__", object.__getstate__)
    state = _state(x) if getstate is object.__getstate__ else x.__getstate__()
    if isinstance(x, BaseException):
        return (cls, x.args) if state is None else (cls, x.args, state)
    if isinstance(x, (set, frozenset)):
        return cls, (list(x),), state
    if isinstance(x, bytearray):
        return (cls, (bytes(x),) if x else (), state)
    items = iter(x) if isinstance(x, list) else None
    pairs = iter(x.items()) if isinstance(x, dict) else None
    if hasattr(cls, "__getnewargs_ex__"):
        args, kwargs = x.__getnewargs_ex__()
        if kwargs:
            return __newobj_ex__, (cls, tuple(args), dict(kwargs)), state, items, pairs
    elif hasattr(cls, "__getnewargs__"):
        args = x.__getnewargs__()
    else:
        base = next((b for b in (int, float, str, bytes, tuple) if isinstance(x, b)), None)
        args = () if base is None else (base(x),) if base in (int, float) else (base.__getitem__(x, slice(None)),)
        if base in (str, bytes) and type(args[0]) is not base:
            args = (base(args[0], "utf-8", "surrogatepass") if base is str and isinstance(args[0], bytes) else base.__str__(x),)
    return __newobj__, (cls, *args), state, items, pairs


def _reconstructor(cls, base, state):
    if base is object:
        return object.__new__(cls)
    made = base.__new__(cls, state)
    if base.__init__ is not object.__init__:
        base.__init__(made, state)
    return made


def _reduce_plainly(x):
    """object.__reduce__: the way of protocols 0 and 1"""
    cls = type(x)
    base = next((b for b in (int, float, str, bytes, tuple, list, dict, set) if isinstance(x, b)), object)
    if base is object and cls.__name__ in _UNPICKLABLE and cls.__module__ in _NATIVE_MODULES:
        raise TypeError(f"cannot pickle {_UNPICKLABLE[cls.__name__]!r} object")
    args = cls, base, None if base is object else base(x)
    own = type(x).__getstate__ is not object.__getstate__
    if not own and _slotnames(cls):
        raise TypeError(f"a class that defines __slots__ without defining __getstate__ cannot be pickled with protocol 0")
    state = x.__getstate__() if own else getattr(x, "__dict__", None)
    return (_reconstructor, args, state) if state else (_reconstructor, args)


_SINGLE = {type(Ellipsis): "Ellipsis", type(NotImplemented): "NotImplemented"}
