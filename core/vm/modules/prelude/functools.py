"""Higher-order functions and operations on callable objects.

Native: _functools.partial, _functools.reduce, _functools.cmp_to_key.
"""

from _types import named_as_in_c as _named_as_in_c
from _functools import cmp_to_key, partial, reduce

__all__ = ["update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering", "cache",
           "cmp_to_key", "lru_cache", "reduce", "partial", "partialmethod", "singledispatch",
           "singledispatchmethod", "cached_property"]

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__")
WRAPPER_UPDATES = ("__dict__",)
_GenericAlias = type(list[int])


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Update a wrapper function to look like the wrapped function."""
    for attr in assigned:
        try:
            value = getattr(wrapped, attr)
        except AttributeError:
            pass
        else:
            setattr(wrapper, attr, value)
    for attr in updated:
        getattr(wrapper, attr).update(getattr(wrapped, attr, {}))
    # Last, so that a __wrapped__ copied from the wrapped function's __dict__ does not win.
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Decorator factory to apply update_wrapper() to a wrapper function."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


def _negate(root, name):
    method = "__" + name + "__"

    def compare(self, other):
        result = getattr(type(self), root)(self, other)  #@ 105 _ge_from_lt | op_result = `type(self).__lt__(self, other)`
        return result if result is NotImplemented else not result
    compare.__name__ = method
    return compare


def _or_equal(root, name):
    method = "__" + name + "__"

    def compare(self, other):
        result = getattr(type(self), root)(self, other)  #@ 105 _ge_from_lt | op_result = `type(self).__lt__(self, other)`
        if result is NotImplemented:
            return result
        return result or self == other
    compare.__name__ = method
    return compare


def _and_unequal(root, name):
    method = "__" + name + "__"

    def compare(self, other):
        result = getattr(type(self), root)(self, other)  #@ 105 _ge_from_lt | op_result = `type(self).__lt__(self, other)`
        if result is NotImplemented:
            return result
        return result and self != other
    compare.__name__ = method
    return compare


def _not_and_unequal(root, name):
    method = "__" + name + "__"

    def compare(self, other):
        result = getattr(type(self), root)(self, other)  #@ 105 _ge_from_lt | op_result = `type(self).__lt__(self, other)`
        if result is NotImplemented:
            return result
        return not result and self != other
    compare.__name__ = method
    return compare


def _not_or_equal(root, name):
    method = "__" + name + "__"

    def compare(self, other):
        result = getattr(type(self), root)(self, other)  #@ 105 _ge_from_lt | op_result = `type(self).__lt__(self, other)`
        if result is NotImplemented:
            return result
        return not result or self == other
    compare.__name__ = method
    return compare


_ORDERINGS = {
    "__lt__": (("gt", _not_and_unequal), ("le", _or_equal), ("ge", _negate)),
    "__le__": (("ge", _not_or_equal), ("lt", _and_unequal), ("gt", _negate)),
    "__gt__": (("lt", _not_and_unequal), ("ge", _or_equal), ("le", _negate)),
    "__ge__": (("le", _not_or_equal), ("gt", _and_unequal), ("lt", _negate)),
}


def total_ordering(cls):
    """Class decorator that fills in missing ordering methods."""
    roots = [op for op in _ORDERINGS if getattr(cls, op, None) is not getattr(object, op, None)]
    if not roots:
        raise ValueError("must define at least one ordering operation: < > <= >=")  #@ functools.py:193 | raise ValueError('must define at least one ordering operation: < > <= >=')
    # __lt__ is preferred to __le__, and so on: the order that max() of the names gives.
    root = max(roots)
    for name, make in _ORDERINGS[root]:
        if "__" + name + "__" not in roots:
            setattr(cls, "__" + name + "__", make(root, name))
    return cls


class partialmethod:
    """Method descriptor with partial application of the given arguments and keywords."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")  #@ 357 | raise TypeError("{!r} is not callable or a descriptor"
        if isinstance(func, partialmethod):
            self.func = func.func
            self.args = func.args + args
            self.keywords = {**func.keywords, **keywords}
        else:
            self.func = func
            self.args = args
            self.keywords = keywords

    def __repr__(self):
        parts = [repr(self.func)]
        parts += [repr(x) for x in self.args]
        parts += [f"{k}={v!r}" for k, v in self.keywords.items()]
        return f"{type(self).__module__}.{type(self).__qualname__}({', '.join(parts)})"

    def _make_unbound_method(self):
        def _method(cls_or_self, /, *args, **keywords):
            keywords = {**self.keywords, **keywords}
            return self.func(cls_or_self, *self.args, *args, **keywords)
        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method._partialmethod = self
        return _method

    def __get__(self, obj, cls=None):
        get = getattr(self.func, "__get__", None)
        result = None
        if get is not None:
            new_func = get(obj, cls)
            if new_func is not self.func:
                # The descriptor bound something of its own (a class method, a static method): use what it gave.
                result = partial(new_func, *self.args, **self.keywords)
                try:
                    result.__self__ = new_func.__self__
                except AttributeError:
                    pass
        if result is None:
            result = self._make_unbound_method().__get__(obj, cls)
        return result

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    __class_getitem__ = classmethod(_GenericAlias)


class _CacheInfo(tuple):
    # A named tuple in all but its making: collections would have to be imported for it.
    __slots__ = ()
    _fields = ("hits", "misses", "maxsize", "currsize")
    __match_args__ = _fields
    hits = property(lambda self: self[0])
    misses = property(lambda self: self[1])
    maxsize = property(lambda self: self[2])
    currsize = property(lambda self: self[3])

    def __repr__(self):
        return "CacheInfo(hits=%r, misses=%r, maxsize=%r, currsize=%r)" % self

    def _asdict(self):
        return dict(zip(self._fields, self))


_CacheInfo.__name__ = _CacheInfo.__qualname__ = "CacheInfo"


class _Key(list):
    # Keeps its hash: a key is hashed several times a call.
    __slots__ = ("hashvalue",)

    def __init__(self, items):
        self[:] = items
        self.hashvalue = hash(items)

    def __hash__(self):
        return self.hashvalue


_kwd_mark = (object(),)


def _make_key(args, kwds, typed):
    key = args
    if kwds:
        key += _kwd_mark
        for item in kwds.items():
            key += item
    if typed:
        key += tuple([type(v) for v in args])
        if kwds:
            key += tuple([type(v) for v in kwds.values()])
    elif len(key) == 1:
        kind = type(key[0])
        if kind is int or kind is str:
            return key[0]
    return _Key(key) if kwds or typed else key


@_named_as_in_c
class _lru_cache_wrapper:
    """Callable that caches the results of a function; the cache is a dict, oldest use first."""

    def __init__(self, user_function, maxsize, typed):
        self._function = user_function
        self._maxsize = maxsize
        self._typed = typed
        self._cache = {}
        self._hits = self._misses = 0

    def __call__(self, *args, **kwds):
        if self._typed or kwds:
            key = _make_key(args, kwds, self._typed)
        else:
            key = args
        cache = self._cache
        maxsize = self._maxsize
        if key in cache:
            self._hits += 1
            if maxsize is None:
                return cache[key]
            result = cache.pop(key)
            cache[key] = result
            return result
        self._misses += 1
        result = self._function(*args, **kwds)
        if maxsize is None:
            cache[key] = result
        elif maxsize and key not in cache:
            # (The function itself may have filled the cache: it may be recursive.)
            if len(cache) >= maxsize:
                del cache[next(iter(cache))]
            cache[key] = result
        return result

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return _MethodType(self, instance)

    def cache_info(self):
        """Report cache statistics"""
        return _CacheInfo((self._hits, self._misses, self._maxsize, len(self._cache)))

    def cache_clear(self):
        """Clear the cache and cache statistics"""
        self._cache.clear()
        self._hits = self._misses = 0

    def cache_parameters(self):
        return {"maxsize": self._maxsize, "typed": self._typed}

    def __repr__(self):
        return f"<functools._lru_cache_wrapper object at {id(self):#x}>"

    def __reduce__(self):
        return self.__qualname__

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


_MethodType = type(_lru_cache_wrapper(None, None, False).cache_info)


def lru_cache(maxsize=128, typed=False):
    """Least-recently-used cache decorator."""
    if isinstance(maxsize, int):
        if maxsize < 0:
            maxsize = 0
    elif callable(maxsize) and isinstance(typed, bool):
        return update_wrapper(_lru_cache_wrapper(maxsize, 128, typed), maxsize)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")  #@ 515 | raise TypeError(

    def decorating_function(user_function):
        return update_wrapper(_lru_cache_wrapper(user_function, maxsize, typed), user_function)
    return decorating_function


def cache(user_function, /):
    'Simple lightweight unbounded cache.  Sometimes called "memoize".'
    return lru_cache(maxsize=None)(user_function)


class cached_property:
    """A property computed once and then kept in the instance's __dict__."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError("Cannot assign the same cached_property to two different names "  #@ 976 | raise TypeError(
                            f"({self.attrname!r} and {name!r}).")

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")  #@ 985 | raise TypeError(
        try:
            values = instance.__dict__
        except AttributeError:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} "
                            f"instance to cache {self.attrname!r} property.") from None
        if self.attrname in values:
            return values[self.attrname]
        value = self.func(instance)  #@ 1001 | val = `self.func(instance)`
        values[self.attrname] = value
        return value

    __class_getitem__ = classmethod(_GenericAlias)


def _find_impl(cls, registry):
    for base in cls.__mro__:
        if base in registry and base is not object:
            best = base
            break
    else:
        best = object
    # Abstract base classes are not in the MRO: among those that match, the most derived one counts, and it
    # beats an explicit base that it derives from.
    match = None
    for candidate in registry:
        if candidate is best or candidate in cls.__mro__ or not issubclass(cls, candidate):
            continue
        if best is not object and not issubclass(candidate, best):
            continue
        if match is None or issubclass(candidate, match):
            match = candidate
        elif not issubclass(match, candidate):
            raise RuntimeError("Ambiguous dispatch: {} or {}".format(match, candidate))  #@ 793 | raise RuntimeError("Ambiguous dispatch: {} or {}".format(
    return registry.get(match if match is not None else best)


def _is_union(cls):
    import types
    import typing
    return typing.get_origin(cls) in (typing.Union, types.UnionType)


def _is_valid_dispatch_type(cls):
    if isinstance(cls, type) and not isinstance(cls, _GenericAlias):
        return True
    if not _is_union(cls):
        return False
    import typing
    return all(isinstance(arg, type) for arg in typing.get_args(cls))


def singledispatch(func):
    """Single-dispatch generic function decorator."""
    registry = {}
    dispatch_cache = {}

    def dispatch(cls):
        """Runs the dispatch algorithm to return the best available implementation for the given *cls*."""
        try:
            return dispatch_cache[cls]
        except KeyError:
            impl = registry.get(cls) or _find_impl(cls, registry)
            dispatch_cache[cls] = impl
            return impl

    def register(cls, func=None):
        """Registers a new implementation for the given *cls* on a generic function."""
        if _is_valid_dispatch_type(cls):
            if func is None:
                return lambda f: register(cls, f)
        else:
            if func is not None:
                raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")  #@ 864 | raise TypeError(
            annotations = getattr(cls, "__annotations__", {})
            if not annotations:
                raise TypeError(f"Invalid first argument to `register()`: {cls!r}. Use either "  #@ 870 | raise TypeError(
                                "`@register(some_class)` or plain `@register` on an annotated function.")
            func = cls
            from typing import get_type_hints
            argname, cls = next(iter(get_type_hints(func).items()))
            if not _is_valid_dispatch_type(cls):
                kind = "not all arguments are classes." if _is_union(cls) else "is not a class."
                raise TypeError(f"Invalid annotation for {argname!r}. {cls!r} {kind}")
        if _is_union(cls):
            from typing import get_args
            for arg in get_args(cls):
                registry[arg] = func
        else:
            registry[cls] = func
        dispatch_cache.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{funcname} requires at least 1 positional argument")  #@ 906 | raise TypeError(f'{funcname} requires at least '
        return dispatch(args[0].__class__)(*args, **kw)  #@ 909 | return `dispatch(args[0].__class__)(*args, **kw)`

    funcname = getattr(func, "__name__", "singledispatch function")
    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    import types
    wrapper.registry = types.MappingProxyType(registry)
    wrapper._clear_cache = dispatch_cache.clear
    update_wrapper(wrapper, func)
    return wrapper


class singledispatchmethod:
    """Single-dispatch generic method descriptor."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")  #@ 931
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        """generic_method.register(cls, func) -> func"""
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        def _method(*args, **kwargs):
            method = self.dispatcher.dispatch(args[0].__class__)
            return method.__get__(obj, cls)(*args, **kwargs)  #@ 946 | return `method.__get__(obj, cls)(*args, **kwargs)`
        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        update_wrapper(_method, self.func)
        return _method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)
