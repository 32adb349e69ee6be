"""Weak references. Native, module _weakref: ref, getweakrefcount, getweakrefs, ReferenceType."""

from _weakref import ReferenceType, getweakrefcount, getweakrefs, ref

_set = object.__setattr__
_get = object.__getattribute__


def _target(proxy):
    obj = _get(proxy, "_weakref_target")()
    if obj is None:
        raise ReferenceError("weakly-referenced object no longer exists")
    return obj


class ProxyType:
    """What proxy() gives: forwards everything to an object that it does not keep alive."""

    def __getattribute__(self, name):
        if name == "__class__":
            return _target(self).__class__
        return getattr(_target(self), name)

    def __setattr__(self, name, value):
        setattr(_target(self), name, value)

    def __delattr__(self, name):
        delattr(_target(self), name)

    def __repr__(self):
        obj = _get(self, "_weakref_target")()
        return f"<weakproxy at {id(self):#x} to {type(obj).__name__} at {id(obj):#x}>"

    def __str__(self):
        return str(_target(self))

    def __bool__(self):
        return bool(_target(self))

    def __eq__(self, other):
        return _target(self) == (_target(other) if isinstance(other, ProxyType) else other)

    def __lt__(self, other):
        return _target(self) < (_target(other) if isinstance(other, ProxyType) else other)

    def __len__(self):
        return len(_target(self))

    def __getitem__(self, key):
        return _target(self)[key]

    def __setitem__(self, key, value):
        _target(self)[key] = value

    def __delitem__(self, key):
        del _target(self)[key]

    def __contains__(self, item):
        return item in _target(self)

    def __iter__(self):
        return iter(_target(self))

    def __next__(self):
        return next(_target(self))

    def __add__(self, other):
        return _target(self) + other

    def __sub__(self, other):
        return _target(self) - other

    def __mul__(self, other):
        return _target(self) * other

    __hash__ = None


class CallableProxyType(ProxyType):
    def __call__(self, *args, **kwargs):
        return _target(self)(*args, **kwargs)


ProxyType.__name__ = ProxyType.__qualname__ = "weakproxy"
CallableProxyType.__name__ = CallableProxyType.__qualname__ = "weakcallableproxy"


def proxy(object, callback=None, /):
    """Create a proxy object that weakly references 'object'."""
    made = _new((CallableProxyType if callable(object) else ProxyType))
    _set(made, "_weakref_target", ref(object, None if callback is None else lambda _: callback(made)))
    return made


_new = object.__new__
ProxyTypes = (ProxyType, CallableProxyType)
__all__ = ["ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType", "ProxyType",
           "CallableProxyType", "ProxyTypes", "WeakValueDictionary", "WeakSet", "WeakMethod", "finalize"]


class WeakMethod:
    """A weak reference to a bound method, which would die at once with an ordinary one."""

    def __init__(self, meth, callback=None):
        self._func = ref(meth.__func__)
        self._self = ref(meth.__self__, None if callback is None else lambda _: callback(self))
        self._type = type(meth)

    def __call__(self):
        obj, func = self._self(), self._func()
        return None if obj is None or func is None else self._type(func, obj)

    def __eq__(self, other):
        return isinstance(other, WeakMethod) and self() == other()

    def __hash__(self):
        return hash(self._func)


class _WeakMapping:
    def __init__(self, other=(), /, **kw):
        self.data = {}
        self.update(other, **kw)

    def _live(self):
        raise NotImplementedError

    def __len__(self):
        return len(self._live())

    def __bool__(self):
        return bool(self._live())

    def __iter__(self):
        return iter([k for k, _ in self._live()])

    def keys(self):
        return iter(self)

    def values(self):
        return iter([v for _, v in self._live()])

    def items(self):
        return iter(self._live())

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    def setdefault(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            self[key] = default
            return default

    def pop(self, key, *default):
        try:
            value = self[key]
        except KeyError:
            if default:
                return default[0]
            raise
        del self[key]
        return value

    def clear(self):
        self.data.clear()

    def update(self, other=(), /, **kw):
        for key, value in [*(other.items() if hasattr(other, "items") else other), *kw.items()]:
            self[key] = value

    def copy(self):
        return type(self)(self._live())

    def __repr__(self):
        return "<%s at %#x>" % (self.__class__.__name__, id(self))


class WeakValueDictionary(_WeakMapping):
    """Mapping whose entries go when their values do."""

    def _live(self):
        return [(k, v) for k, v in [(k, r()) for k, r in self.data.items()] if v is not None]

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        data = self.data

        def gone(reference):
            if data.get(key) is reference:
                del data[key]
        data[key] = ref(value, gone)

    def __delitem__(self, key):
        del self.data[key]

    def __contains__(self, key):
        return key in self.data and self.data[key]() is not None


class WeakKeyDictionary(_WeakMapping):
    """Mapping whose entries go when their keys do."""

    def _live(self):
        return [(k, v) for k, v in [(r(), v) for r, v in self.data.items()] if k is not None]

    def __getitem__(self, key):
        try:
            return self.data[ref(key)]
        except KeyError:
            raise KeyError(key) from None

    def __setitem__(self, key, value):
        data = self.data
        data[ref(key, lambda reference: data.pop(reference, None))] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __contains__(self, key):
        try:
            return ref(key) in self.data
        except TypeError:
            return False


class WeakSet:
    """Set whose elements may go."""

    def __init__(self, data=None):
        self.data = {}
        for item in data or ():
            self.add(item)

    def add(self, item):
        data = self.data
        reference = ref(item)
        if reference not in data:
            data[ref(item, lambda r: data.pop(r, None))] = None

    def discard(self, item):
        self.data.pop(ref(item), None)

    def remove(self, item):
        if ref(item) not in self.data:
            raise KeyError(item)
        del self.data[ref(item)]

    def pop(self):
        while self.data:
            item = self.data.popitem()[0]()
            if item is not None:
                return item
        raise KeyError("pop from empty WeakSet")

    def clear(self):
        self.data.clear()

    def update(self, other):
        for item in other:
            self.add(item)

    def __iter__(self):
        return iter([item for item in [r() for r in self.data] if item is not None])

    def __len__(self):
        return len(list(iter(self)))

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:
            return False

    def copy(self):
        return WeakSet(self)

    def __repr__(self):
        return repr(set(self))


class finalize:
    """Calls a function when an object goes."""

    _registry = {}
    atexit = True

    def __init__(self, obj, func, /, *args, **kwargs):
        self._call = func, args, kwargs
        finalize._registry[self] = ref(obj, lambda _: self())

    def __call__(self, _=None):
        if finalize._registry.pop(self, None) is not None:
            func, args, kwargs = self._call
            return func(*args, **kwargs)
        return None

    def detach(self):
        reference = finalize._registry.pop(self, None)
        obj = reference() if reference is not None else None
        return None if obj is None else (obj, *self._call)

    def peek(self):
        reference = finalize._registry.get(self)
        obj = reference() if reference is not None else None
        return None if obj is None else (obj, *self._call)

    @property
    def alive(self):
        return self in finalize._registry
