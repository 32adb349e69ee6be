"""Data classes. The methods are closures over the fields; nothing is compiled at run time."""

import sys
from types import GenericAlias, MappingProxyType

__all__ = ["dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING", "fields", "asdict",
           "astuple", "make_dataclass", "replace", "is_dataclass"]

_FIELDS = "__dataclass_fields__"
_PARAMS = "__dataclass_params__"


class FrozenInstanceError(AttributeError):
    pass


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return "<factory>"


_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()


class _KW_ONLY_TYPE:
    pass


KW_ONLY = _KW_ONLY_TYPE()


class _FIELD_BASE:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD = _FIELD_BASE("_FIELD")
_FIELD_CLASSVAR = _FIELD_BASE("_FIELD_CLASSVAR")
_FIELD_INITVAR = _FIELD_BASE("_FIELD_INITVAR")


class InitVar:
    """Marks a pseudo-field that is only a parameter of __init__ and __post_init__."""

    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        name = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f"dataclasses.InitVar[{name}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    __slots__ = ("name", "type", "default", "default_factory", "repr", "hash", "init", "compare", "metadata",
                 "kw_only", "_field_type")

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = MappingProxyType({} if metadata is None else metadata)
        self.kw_only = kw_only
        self._field_type = None

    def __repr__(self):
        return (f"Field(name={self.name!r},type={self.type!r},default={self.default!r},"
                f"default_factory={self.default_factory!r},init={self.init!r},repr={self.repr!r},hash={self.hash!r},"
                f"compare={self.compare!r},metadata={self.metadata!r},kw_only={self.kw_only!r},"
                f"_field_type={self._field_type})")

    def __set_name__(self, owner, name):
        func = getattr(type(self.default), "__set_name__", None)
        if func:
            func(self.default, owner, name)

    __class_getitem__ = classmethod(GenericAlias)


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=MISSING):
    """Return an object to identify dataclass fields."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")  #@ dataclasses.py:387 | raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


class _DataclassParams:
    __slots__ = ("init", "repr", "eq", "order", "unsafe_hash", "frozen")

    def __init__(self, init, repr, eq, order, unsafe_hash, frozen):
        self.init = init
        self.repr = repr
        self.eq = eq
        self.order = order
        self.unsafe_hash = unsafe_hash
        self.frozen = frozen

    def __repr__(self):
        return ("_DataclassParams(" + ",".join([f"{n}={getattr(self, n)!r}" for n in self.__slots__]) + ")")


def _named(annotation, *names):
    # A string annotation (from __future__ import annotations): ClassVar, typing.ClassVar[int], t.ClassVar ...
    head = annotation.split("[")[0].strip()
    return head.rpartition(".")[2] in names


def _is_classvar(a_type):
    if isinstance(a_type, str):
        return _named(a_type, "ClassVar")
    typing = sys.modules.get("typing")
    return typing is not None and (a_type is typing.ClassVar or getattr(a_type, "__origin__", None) is typing.ClassVar)


def _is_initvar(a_type):
    if isinstance(a_type, str):
        return _named(a_type, "InitVar")
    return a_type is InitVar or type(a_type) is InitVar


def _is_kw_only(a_type):
    return _named(a_type, "KW_ONLY") if isinstance(a_type, str) else a_type is KW_ONLY


def _get_field(cls, a_name, a_type, default_kw_only):
    default = getattr(cls, a_name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if type(default).__name__ == "member_descriptor":
            default = MISSING
        f = field(default=default)
    f.name = a_name
    f.type = a_type
    f._field_type = _FIELD
    if _is_classvar(a_type):
        f._field_type = _FIELD_CLASSVAR
    elif _is_initvar(a_type):
        f._field_type = _FIELD_INITVAR
    if f._field_type is not _FIELD and f.default_factory is not MISSING:
        raise TypeError(f"field {f.name} cannot have a default factory")  #@ 790 | raise TypeError(f'field {f.name} cannot have a '
    if f._field_type is _FIELD_CLASSVAR:
        if f.kw_only is not MISSING:
            raise TypeError(f"field {f.name} is a ClassVar but specifies kw_only")  #@ 808 | raise TypeError(f'field {f.name} is a ClassVar but specifies '
    elif f.kw_only is MISSING:
        f.kw_only = default_kw_only
    if f._field_type is _FIELD and f.default is not MISSING and f.default.__class__.__hash__ is None:
        raise ValueError(f"mutable default {type(f.default)} for field {f.name} is not allowed: use default_factory")  #@ 815 | raise ValueError(f'mutable default {type(f.default)} for field '
    return f


def _plural(names):
    names = [repr(name) for name in names]
    if len(names) < 3:
        return " and ".join(names)
    return ", ".join(names[:-1]) + ", and " + names[-1]


def _bind(qualname, positional, keyword_only, defaults, args, kwargs):
    """What calling a function with these parameters (after self) would do, down to the error texts."""
    values = dict(zip(positional, args))
    for name, value in kwargs.items():
        if name in values:
            raise TypeError(f"{qualname}() got multiple values for argument {name!r}")
        if name not in positional and name not in keyword_only:
            raise TypeError(f"{qualname}() got an unexpected keyword argument {name!r}")
        values[name] = value
    if len(args) > len(positional):
        most = len(positional) + 1
        least = most - len([n for n in positional if n in defaults])
        takes = str(most) if least == most else f"from {least} to {most}"
        extra = len([n for n in kwargs if n in keyword_only])
        given = f"{len(args) + 1} were"
        if extra:
            given = (f"{len(args) + 1} positional arguments (and {extra} keyword-only "
                     f"argument{'s' if extra != 1 else ''}) were")
        raise TypeError(f"{qualname}() takes {takes} positional argument{'s' if most != 1 or least != most else ''} "
                        f"but {given} given")
    for kind, names in (("positional", positional), ("keyword-only", keyword_only)):
        missing = [name for name in names if name not in values and name not in defaults]
        if missing:
            raise TypeError(f"{qualname}() missing {len(missing)} required {kind} "
                            f"argument{'s' if len(missing) != 1 else ''}: {_plural(missing)}")
    return values


def _make_init(cls, fields, frozen, has_post_init, slots):
    seen_default = False
    for f in fields:
        if f.init and not f.kw_only:
            if f.default is not MISSING or f.default_factory is not MISSING:
                seen_default = True
            elif seen_default:
                raise TypeError(f"non-default argument {f.name!r} follows default argument")
    parameters = [f for f in fields if f.init]
    positional = tuple([f.name for f in parameters if not f.kw_only])
    keyword_only = tuple([f.name for f in parameters if f.kw_only])
    defaults = {f.name: f.default if f.default is not MISSING else _HAS_DEFAULT_FACTORY
                for f in parameters if f.default is not MISSING or f.default_factory is not MISSING}
    # (name, is it stored, what makes it when it is not given) in the order of the fields. With slots the class keeps no
    # default that an instance would find, so those of fields that are no parameters are stored too.
    plan = [(f.name, f._field_type is _FIELD, f.default_factory, f.default, f.init) for f in fields
            if (f._field_type is _FIELD_INITVAR or f.init or f.default_factory is not MISSING
                or slots and f.default is not MISSING)]
    init_vars = [f.name for f in fields if f._field_type is _FIELD_INITVAR]
    qualname = f"{cls.__qualname__}.__init__"
    count = len(positional)
    # Classes of the usual shape: the fields stored are the parameters, in their order, then those that are none. For
    # every number of positional arguments: what is left to fill, which names may be given for it, and which must be.
    simple = (not keyword_only and not init_vars and all([p[1] for p in plan])
              and tuple([p[0] for p in plan[:count]]) == positional)
    rests = [(tuple([(name, factory, default) for name, _, factory, default, _ in plan[n:]]), frozenset(positional[n:]),
              frozenset([name for name in positional[n:] if name not in defaults]))
             for n in range(count + 1)] if simple else ()
    assign = object.__setattr__ if frozen else setattr

    def __init__(self, /, *args, **kwargs):
        if simple and len(args) <= count:
            rest, may, must = rests[len(args)]
            if not kwargs and not must:
                for name, value in zip(positional, args):
                    assign(self, name, value)
                for name, factory, default in rest:
                    assign(self, name, default if factory is MISSING else factory())
                if has_post_init:
                    self.__post_init__()
                return
            if must <= kwargs.keys() <= may:
                for name, value in zip(positional, args):
                    assign(self, name, value)
                for name, factory, default in rest:
                    if name in kwargs:
                        default = kwargs[name]
                        if default is _HAS_DEFAULT_FACTORY:
                            default = factory()
                    elif factory is not MISSING:
                        default = factory()
                    assign(self, name, default)
                if has_post_init:
                    self.__post_init__()
                return
        values = _bind(qualname, positional, keyword_only, defaults, args, kwargs)
        given = {}
        for name, stored, factory, default, is_parameter in plan:
            if is_parameter and name in values:
                value = values[name]
                if value is _HAS_DEFAULT_FACTORY:
                    value = factory()
            elif factory is not MISSING:
                value = factory()
            else:
                value = default
            if stored:
                assign(self, name, value)
            else:
                given[name] = value
        if has_post_init:
            self.__post_init__(*[given[name] for name in init_vars])

    __init__.__annotations__ = {f.name: f.type for f in parameters} | {"return": None}
    # inspect.signature() makes the signature from this.
    __init__.__dataclass_init__ = tuple([(f.name, f.type, defaults.get(f.name, MISSING), f.kw_only)
                                         for f in sorted(parameters, key=lambda f: bool(f.kw_only))])
    return __init__


_repr_running = set()


def _make_repr(names):
    def __repr__(self):
        key = id(self)
        if key in _repr_running:
            return "..."
        _repr_running.add(key)
        try:
            shown = ", ".join([f"{name}={getattr(self, name)!r}" for name in names])
            return f"{self.__class__.__qualname__}({shown})"
        finally:
            _repr_running.discard(key)
    return __repr__


def _values_of(names):
    if len(names) == 1:
        name, = names
        return lambda self: (getattr(self, name),)
    return lambda self: tuple([getattr(self, name) for name in names])


def _make_eq(values):
    def __eq__(self, other):
        if other.__class__ is self.__class__:
            return values(self) == values(other)
        return NotImplemented
    return __eq__


def _make_orders(values):
    def __lt__(self, other):
        if other.__class__ is self.__class__:
            return values(self) < values(other)
        return NotImplemented

    def __le__(self, other):
        if other.__class__ is self.__class__:
            return values(self) <= values(other)
        return NotImplemented

    def __gt__(self, other):
        if other.__class__ is self.__class__:
            return values(self) > values(other)
        return NotImplemented

    def __ge__(self, other):
        if other.__class__ is self.__class__:
            return values(self) >= values(other)
        return NotImplemented
    return __lt__, __le__, __gt__, __ge__


def _make_frozen(cls, names):
    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")  #@ <string>:4
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot delete field {name!r}")  #@ <string>:4
        super(cls, self).__delattr__(name)
    return __setattr__, __delattr__


def _set_new(cls, name, function):
    if name in cls.__dict__:
        return True
    function.__name__ = name
    function.__qualname__ = f"{cls.__qualname__}.{name}"
    setattr(cls, name, function)
    return False


def _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    fields = {}
    setattr(cls, _PARAMS, _DataclassParams(init, repr, eq, order, unsafe_hash, frozen))
    any_frozen_base = False
    has_dataclass_bases = False
    for b in cls.__mro__[-1:0:-1]:
        base_fields = getattr(b, _FIELDS, None)
        if base_fields is not None:
            has_dataclass_bases = True
            fields.update(base_fields)
            if getattr(b, _PARAMS).frozen:
                any_frozen_base = True
    cls_fields = []
    kw_only_seen = False
    for name, a_type in cls.__dict__.get("__annotations__", {}).items():
        if _is_kw_only(a_type):
            if kw_only_seen:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")  #@ 952 | raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY '
            kw_only_seen = True
            kw_only = True
        else:
            cls_fields.append(_get_field(cls, name, a_type, kw_only))  #@ 958 | cls_fields.append(`_get_field(cls, name, type, kw_only)`)
    for f in cls_fields:
        fields[f.name] = f
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    annotations = cls.__dict__.get("__annotations__", {})
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f"{name!r} is a field but has no type annotation")  #@ dataclasses.py:982 | raise TypeError(f'{name!r} is a field but has no type annotation')
    if has_dataclass_bases:
        if any_frozen_base and not frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")  #@ 988 | raise TypeError('cannot inherit non-frozen dataclass from a '
        if not any_frozen_base and frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")  #@ 993 | raise TypeError('cannot inherit frozen dataclass from a '
    setattr(cls, _FIELDS, fields)
    class_hash = cls.__dict__.get("__hash__", MISSING)
    has_explicit_hash = not (class_hash is MISSING or (class_hash is None and "__eq__" in cls.__dict__))
    if order and not eq:
        raise ValueError("eq must be true if order is true")  #@ dataclasses.py:1012 | raise ValueError('eq must be true if order is true')
    std_fields = [f for f in fields.values() if f._field_type in (_FIELD, _FIELD_INITVAR)]
    field_list = [f for f in fields.values() if f._field_type is _FIELD]
    if init:
        _set_new(cls, "__init__", _make_init(cls, std_fields, frozen, hasattr(cls, "__post_init__"), slots))  #@ 1027 | _init_fn(all_init_fields,  #@ 545 _init_fn | raise TypeError(f'non-default argument {f.name!r} '
    if repr:
        _set_new(cls, "__repr__", _make_repr([f.name for f in field_list if f.repr]))
    compared = _values_of([f.name for f in field_list if f.compare])
    if eq:
        _set_new(cls, "__eq__", _make_eq(compared))
    if order:
        for function in _make_orders(compared):
            if _set_new(cls, function.__name__, function):
                raise TypeError(f"Cannot overwrite attribute {function.__name__} in class {cls.__name__}. "  #@ 1073 | raise TypeError(f'Cannot overwrite attribute {name} '
                                "Consider using functools.total_ordering")
    if frozen:
        for function in _make_frozen(cls, frozenset([f.name for f in field_list])):
            if _set_new(cls, function.__name__, function):
                raise TypeError(f"Cannot overwrite attribute {function.__name__} in class {cls.__name__}")  #@ 1080 | raise TypeError(f'Cannot overwrite attribute {fn.__name__} '
    _set_hash(cls, field_list, unsafe_hash, eq, frozen, has_explicit_hash)
    if not getattr(cls, "__doc__"):
        cls.__doc__ = cls.__name__ + _text_signature(cls, std_fields, init)
    if match_args and "__match_args__" not in cls.__dict__:
        cls.__match_args__ = tuple([f.name for f in std_fields if f.init and not f.kw_only])
    if weakref_slot and not slots:
        raise TypeError("weakref_slot is True but slots is False")  #@ dataclasses.py:1105 | raise TypeError('weakref_slot is True but slots is False')
    if slots:
        cls = _add_slots(cls, frozen, weakref_slot)
    abc = sys.modules.get("abc")
    if abc is not None:
        abc.update_abstractmethods(cls)
    return cls


def _set_hash(cls, field_list, unsafe_hash, eq, frozen, has_explicit_hash):
    if unsafe_hash:
        if has_explicit_hash:
            raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
    elif not eq or has_explicit_hash:
        return
    elif not frozen:
        cls.__hash__ = None
        return
    hashed = _values_of([f.name for f in field_list if (f.compare if f.hash is None else f.hash)])

    def __hash__(self):
        return hash(hashed(self))
    __hash__.__qualname__ = f"{cls.__qualname__}.__hash__"
    cls.__hash__ = __hash__


def _text_signature(cls, std_fields, init):
    if not init:
        return "()"
    parts = []
    starred = False
    for f in sorted([f for f in std_fields if f.init], key=lambda f: bool(f.kw_only)):
        if f.kw_only and not starred:
            parts.append("*")
            starred = True
        text = f.name
        a_type = f.type
        if isinstance(a_type, type) and not isinstance(a_type, GenericAlias):
            module = a_type.__module__
            shown = a_type.__qualname__ if module == "builtins" else f"{module}.{a_type.__qualname__}"
        else:
            shown = repr(a_type).replace("typing.", "")
        text += ": " + shown
        if f.default is not MISSING:
            text += f" = {f.default!r}"
        elif f.default_factory is not MISSING:
            text += " = <factory>"
        parts.append(text)
    return "(" + ", ".join(parts) + ")"


def _dataclass_getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _dataclass_setstate(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def _add_slots(cls, is_frozen, weakref_slot):
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")  #@ dataclasses.py:1148 | raise TypeError(f'{cls.__name__} already specifies __slots__')
    cls_dict = dict(cls.__dict__)
    field_names = tuple([f.name for f in fields(cls)])
    inherited = set()
    for base in cls.__mro__[1:-1]:
        slots = base.__dict__.get("__slots__", ())
        inherited.update((slots,) if isinstance(slots, str) else slots)
    names = [name for name in field_names if name not in inherited]
    if weakref_slot and "__weakref__" not in inherited:
        names.append("__weakref__")
    cls_dict["__slots__"] = tuple(names)
    if is_frozen:  # pickle and copy cannot set what is frozen
        cls_dict.setdefault("__getstate__", _dataclass_getstate)
        cls_dict.setdefault("__setstate__", _dataclass_setstate)
    for name in field_names:
        cls_dict.pop(name, None)
    cls_dict.pop("__dict__", None)
    cls_dict.pop("__weakref__", None)
    qualname = getattr(cls, "__qualname__", None)
    cls = type(cls)(cls.__name__, cls.__bases__, cls_dict)
    if qualname is not None:
        cls.__qualname__ = qualname
    if is_frozen:
        for name, function in zip(("__setattr__", "__delattr__"), _make_frozen(cls, frozenset(field_names))):
            function.__qualname__ = f"{cls.__qualname__}.{name}"
            setattr(cls, name, function)
    return cls


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """Add dunder methods based on the fields defined in the class."""
    def wrap(cls):
        return _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots,  #@ 1210 | return `_process_class(cls, init, repr, eq, order, unsafe_hash,`
                              weakref_slot)
    return wrap if cls is None else wrap(cls)  #@ 1220 | return `wrap(cls)`


def fields(class_or_instance):
    """Return a tuple describing the fields of this dataclass."""
    try:
        all_fields = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None  #@ 1234 | raise TypeError('must be called with a dataclass type or instance')
    return tuple([f for f in all_fields.values() if f._field_type is _FIELD])


def is_dataclass(obj):
    """Returns True if obj is a dataclass or an instance of a dataclass."""
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


def _convert(obj, factory, of_instance):
    if hasattr(type(obj), _FIELDS):
        return of_instance([(f.name, _convert(getattr(obj, f.name), factory, of_instance)) for f in fields(obj)])
    if isinstance(obj, tuple) and hasattr(obj, "_fields"):
        return type(obj)(*[_convert(v, factory, of_instance) for v in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)([_convert(v, factory, of_instance) for v in obj])
    if isinstance(obj, dict):
        return type(obj)([(_convert(k, factory, of_instance), _convert(v, factory, of_instance))
                          for k, v in obj.items()])
    import copy
    return copy.deepcopy(obj)


def asdict(obj, *, dict_factory=dict):
    """Return the fields of a dataclass instance as a new dictionary mapping field names to field values."""
    if isinstance(obj, type) or not hasattr(type(obj), _FIELDS):
        raise TypeError("asdict() should be called on dataclass instances")  #@ dataclasses.py:1273
    return _convert(obj, dict_factory, dict_factory)


def astuple(obj, *, tuple_factory=tuple):
    """Return the fields of a dataclass instance as a new tuple of field values."""
    if isinstance(obj, type) or not hasattr(type(obj), _FIELDS):
        raise TypeError("astuple() should be called on dataclass instances")  #@ dataclasses.py:1338
    return _convert(obj, tuple_factory, lambda pairs: tuple_factory([value for _, value in pairs]))


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False,
                   unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """Return a new dynamically created dataclass."""
    import keyword
    import types
    if namespace is None:
        namespace = {}
    annotations = {}
    defaults = {}
    for item in fields:
        if isinstance(item, str):
            name, tp = item, "typing.Any"
        elif len(item) == 2:
            name, tp = item
        elif len(item) == 3:
            name, tp, default = item
            defaults[name] = default
        else:
            raise TypeError(f"Invalid field: {item!r}")  #@ dataclasses.py:1414 | raise TypeError(f'Invalid field: {item!r}')
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")  #@ dataclasses.py:1417 | raise TypeError(f'Field names must be valid identifiers: {name!r}')
        if keyword.iskeyword(name):
            raise TypeError(f"Field names must not be keywords: {name!r}")  #@ dataclasses.py:1419 | raise TypeError(f'Field names must not be keywords: {name!r}')
        if name in annotations:
            raise TypeError(f"Field name duplicated: {name!r}")  #@ dataclasses.py:1421 | raise TypeError(f'Field name duplicated: {name!r}')
        annotations[name] = tp

    def fill(ns):
        ns.update(namespace)
        ns.update(defaults)
        ns["__annotations__"] = annotations
    cls = types.new_class(cls_name, bases, {}, fill)
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                     match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)


def replace(obj, /, **changes):
    """Return a new object replacing specified fields with new values."""
    if isinstance(obj, type) or not hasattr(type(obj), _FIELDS):
        raise TypeError("replace() should be called on dataclass instances")  #@ dataclasses.py:1462
    for f in getattr(obj, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise ValueError(f"field {f.name} is declared with init=False, it cannot be specified with replace()")  #@ 1475 | raise ValueError(f'field {f.name} is declared with '
            continue
        if f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise ValueError(f"InitVar {f.name!r} must be specified with replace()")  #@ 1482 | raise ValueError(f"InitVar {f.name!r} "
            changes[f.name] = getattr(obj, f.name)
    return obj.__class__(**changes)  #@ 1491 | return `obj.__class__(**changes)`
