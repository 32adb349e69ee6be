"""Support for type hints. Nothing is checked; what can be seen (repr, __args__, __origin__, get_type_hints) is as in
CPython. The classes behind the aliases (collections.abc and others) are loaded when first asked for."""

import sys
from types import GenericAlias, UnionType

_ABC = ("Awaitable Coroutine AsyncIterable AsyncIterator AsyncGenerator Hashable Iterable Iterator Generator "
        "Reversible Sized Container Callable Collection MutableSet Mapping MutableMapping MappingView KeysView "
        "ItemsView ValuesView Sequence MutableSequence ByteString").split()


def _type_repr(obj):
    if isinstance(obj, GenericAlias):
        return repr(obj)
    if isinstance(obj, type):
        return obj.__qualname__ if obj.__module__ == "builtins" else f"{obj.__module__}.{obj.__qualname__}"
    if obj is ...:
        return "..."
    if type(obj) is type(_type_repr):
        return obj.__name__
    return repr(obj)


class ForwardRef:
    """A name in quotes that stands for a type."""

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")  #@ 820
        try:
            compile(f"({arg},)" if arg.startswith("*") else arg, "<string>", "eval")
        except SyntaxError:
            raise SyntaxError(f"Forward reference must be an expression -- got {arg!r}")  #@ 832
        self.__forward_arg__ = arg
        self.__forward_module__ = module

    def __eq__(self, other):
        return isinstance(other, ForwardRef) and self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        return f"ForwardRef({self.__forward_arg__!r})"


def _convert(arg):
    if arg is None:
        return type(None)
    return ForwardRef(arg) if isinstance(arg, str) else arg


def _check(arg, msg):
    arg = _convert(arg)
    if arg in (Generic, Protocol) or (isinstance(arg, _SpecialForm) and arg._name in ("ClassVar", "Final")):
        raise TypeError(f"Plain {arg} is not valid as type argument")
    if type(arg) is tuple:
        raise TypeError(f"{msg} Got {arg!r:.100}.")
    return arg


def _parameters(args):
    found = []
    for arg in args:
        if isinstance(arg, (TypeVar, ParamSpec, TypeVarTuple)):
            parts = (arg,)
        elif isinstance(arg, (list, tuple)):
            parts = _parameters(arg)
        elif isinstance(arg, type) and not isinstance(arg, GenericAlias):
            parts = ()
        else:
            parts = getattr(arg, "__parameters__", ())
        for part in parts:
            if part not in found:
                found.append(part)
    return tuple(found)


def _flatten_union(parameters):
    flat = []
    for p in parameters:
        if isinstance(p, UnionType) or (isinstance(p, _GenericAlias) and p.__origin__ is Union):
            parts = p.__args__
        else:
            parts = (p,)
        for part in parts:
            if part not in flat:
                flat.append(part)
    return tuple(flat)


class _Base:
    """What can be subscripted but is no class."""

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __instancecheck__(self, obj):
        raise TypeError(f"{self} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self} cannot be used with issubclass()")

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __reduce__(self):
        return self._name

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class _SpecialForm(_Base):
    def __init__(self, name, getitem=None, doc=None):
        self._name = name
        self._getitem = getitem
        self.__doc__ = doc

    def __repr__(self):
        return "typing." + self._name

    def __getitem__(self, parameters):
        if self._getitem is None:
            raise TypeError(f"{self} is not subscriptable")
        return self._getitem(self, parameters)  #@ 463 | return `self._getitem(self, parameters)`


class _GenericAlias(_Base):
    """X[args] for an X that is a class or a special form."""

    def __init__(self, origin, args, name=None):
        self.__origin__ = origin
        self.__args__ = args
        self._name = name
        self.__parameters__ = _parameters(args)
        if name is None:
            self.__module__ = getattr(origin, "__module__", "typing")

    def _origin_repr(self):
        return "typing." + self._name if self._name else _type_repr(self.__origin__)

    def __repr__(self):
        args = self.__args__
        if self.__origin__ is Union and len(args) == 2 and type(None) in args:
            other = args[1] if args[0] is type(None) else args[0]
            return f"typing.Optional[{_type_repr(other)}]"
        if self._name == "Unpack":
            return f"*{args[0]!r}"
        if self._name == "Callable" and not (len(args) == 2 and _is_parameter_list(args[0])):
            return f"typing.Callable[[{', '.join([_type_repr(a) for a in args[:-1]])}], {_type_repr(args[-1])}]"
        shown = ", ".join([_type_repr(a) for a in args]) if args else "()"
        return f"{self._origin_repr()}[{shown}]"

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        if self.__origin__ is Union and other.__origin__ is Union:
            return set(self.__args__) == set(other.__args__)
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        if self.__origin__ is Union:
            return hash((Union, frozenset(self.__args__)))
        return hash((self.__origin__, self.__args__))

    def __call__(self, *args, **kwargs):
        if not isinstance(self.__origin__, type) or (self._name and self.__origin__.__module__ == "builtins"):
            raise TypeError(f"Type {self._name or self} cannot be instantiated; use "
                            f"{getattr(self.__origin__, '__name__', self)}() instead")
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except AttributeError:
            pass
        return result

    def __getitem__(self, params):
        if not self.__parameters__:
            raise TypeError(f"{self} is not a generic class")  #@ 1381
        return _subscript(self, params)

    def __getattr__(self, attr):
        if attr[:2] != "__" or attr[-2:] != "__":
            return getattr(self.__origin__, attr)
        raise AttributeError(attr)

    def __mro_entries__(self, bases):
        origin = self.__origin__
        if not isinstance(origin, type):
            raise TypeError(f"Cannot subclass {self!r}")  #@ 1499
        if origin is Generic:
            if Protocol in bases:
                return ()
            i = bases.index(self)
            for b in bases[i + 1:]:
                if isinstance(b, _GenericAlias) and b is not self:
                    return ()
            return (Generic,)
        result = (origin,) if origin not in bases else ()
        if self._name and not any([isinstance(b, _GenericAlias) and b.__origin__ is Generic for b in bases]) \
                and Generic not in bases:
            result += (Generic,)
        return result

    def __instancecheck__(self, obj):
        if self.__origin__ is Union:
            return any([isinstance(obj, arg) for arg in self.__args__])
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __subclasscheck__(self, cls):
        if self.__origin__ is Union:
            return any([issubclass(cls, arg) for arg in self.__args__])
        raise TypeError("Subscripted generics cannot be used with class and instance checks")


def _subscript(alias, params):
    """What an alias with type variables becomes when they are given: list[T][int]."""
    parameters = alias.__parameters__
    if not isinstance(params, tuple):
        params = (params,)
    if len(parameters) == 1 and isinstance(parameters[0], ParamSpec) and \
            not (len(params) == 1 and _is_parameter_list(params[0])):
        params = (params,)  # Z[int, str] is Z[[int, str]]
    several = [i for i, p in enumerate(parameters) if isinstance(p, TypeVarTuple)]
    if several and len(params) >= len(parameters) - 1:
        at, count = several[0], len(params) - len(parameters) + 1
        params = params[:at] + (params[at:at + count],) + params[at + count:]
    if len(params) != len(parameters):
        raise TypeError(f"Too {'many' if len(params) > len(parameters) else 'few'} arguments for {alias}; "
                        f"actual {len(params)}, expected {len(parameters)}")
    given = {}
    for parameter, value in zip(parameters, params):
        if isinstance(value, (list, tuple)) and not isinstance(parameter, TypeVar):
            given[parameter] = tuple([_convert(v) for v in value])
        else:
            given[parameter] = _convert(value)
    origin, flat = alias.__origin__, getattr(alias.__origin__, "__name__", None) == "Callable"
    args = _substitute_all(alias.__args__, given, flat)
    if origin is Union:
        return Union[args]
    if isinstance(alias, UnionType):
        made = args[0]
        for each in args[1:]:
            made = made | each
        return made
    if isinstance(alias, GenericAlias):
        if flat and not (len(args) == 2 and _is_parameter_list(args[0])):
            return origin[list(args[:-1]), args[-1]]
        return origin[args]
    if isinstance(alias, _AnnotatedAlias):
        return _AnnotatedAlias(args[0], alias.__metadata__)
    return _GenericAlias(origin, args, alias._name)


def _is_parameter_list(arg):
    return arg is ... or isinstance(arg, (list, tuple, ParamSpec)) or \
        isinstance(arg, _GenericAlias) and arg._name == "Concatenate"


def _substitute_all(args, given, flat):
    found = []
    for arg in args:
        unpacked = isinstance(arg, _GenericAlias) and arg._name == "Unpack" and arg.__args__[0] or arg
        if isinstance(unpacked, TypeVarTuple) and unpacked in given:
            value = given[unpacked]
            found += value if isinstance(value, tuple) else [value]
        elif isinstance(arg, (TypeVar, ParamSpec)):
            value = given.get(arg, arg)
            if flat and isinstance(value, tuple):
                found += value
            else:
                found.append(value)
        elif isinstance(arg, tuple):
            found.append(_substitute_all(arg, given, False))
        elif getattr(arg, "__parameters__", ()) and not (isinstance(arg, type) and not isinstance(arg, GenericAlias)):
            own = [given.get(p, p) for p in arg.__parameters__]
            found.append(arg[tuple(own)])
        else:
            found.append(arg)
    return tuple(found)


class _Alias(_Base):
    """List, Dict, Iterable ...: the names of this module for classes that live elsewhere."""

    def __init__(self, name, where, count, origin_name=None):
        self._name = name
        self._where = where
        self._count = count
        self._origin_name = origin_name or name
        self._origin = None

    @property
    def __origin__(self):
        if self._origin is None:
            __import__(self._where)
            self._origin = getattr(sys.modules[self._where], self._origin_name)
        return self._origin

    def __getattr__(self, attr):
        if attr in ("__name__", "__qualname__"):
            return self._name
        if attr[:2] == "__" and attr[-2:] == "__":
            raise AttributeError(attr)
        return getattr(self.__origin__, attr)

    def __repr__(self):
        return "typing." + self._name

    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        if self._name == "Callable":
            if len(params) != 2:
                raise TypeError("Callable must be used as Callable[[arg, ...], result].")
            args, result = params
            if isinstance(args, list):
                params = tuple([_convert(a) for a in args]) + (_convert(result),)
            elif args is ... or isinstance(args, (ParamSpec, _GenericAlias)):
                params = (args, _convert(result))
            else:
                raise TypeError(f"Callable[args, result]: args must be a list. Got {args}")
            return _GenericAlias(self.__origin__, params, self._name)
        if self._name == "Tuple":
            if params == ((),):
                params = ()
            return _GenericAlias(tuple, tuple([p if p is ... else _convert(p) for p in params]), self._name)
        params = tuple([_check(p, "Parameters to generic types must be types.") for p in params])
        if self._count == 0:
            raise TypeError(f"{self} is not a generic class")
        if len(params) != self._count:
            raise TypeError(f"Too {'many' if len(params) > self._count else 'few'} arguments for {self}; "
                            f"actual {len(params)}, expected {self._count}")
        return _GenericAlias(self.__origin__, params, self._name)

    def __mro_entries__(self, bases):
        result = (self.__origin__,) if self.__origin__ not in bases else ()
        if self._count and Generic not in bases:
            i = bases.index(self)
            if not any([isinstance(b, _Base) or (isinstance(b, type) and issubclass(b, Generic))
                        for b in bases[i + 1:]]):
                result += (Generic,)
        return result

    def __call__(self, *args, **kwargs):
        if self._where == "builtins":
            raise TypeError(f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead")
        return self.__origin__(*args, **kwargs)

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__origin__)


def _make_aliases():
    counts = {"Hashable": 0, "Sized": 0, "ByteString": 0, "Mapping": 2, "MutableMapping": 2, "ItemsView": 2,
              "AsyncGenerator": 2, "Coroutine": 3, "Generator": 3, "Callable": 2}
    for name in _ABC:
        globals()[name] = _Alias(name, "collections.abc", counts.get(name, 1))
    for name, where, count, origin in (
            ("AbstractSet", "collections.abc", 1, "Set"), ("List", "builtins", 1, "list"),
            ("Dict", "builtins", 2, "dict"), ("Set", "builtins", 1, "set"), ("FrozenSet", "builtins", 1, "frozenset"),
            ("Type", "builtins", 1, "type"), ("Tuple", "builtins", -1, "tuple"), ("Deque", "collections", 1, "deque"),
            ("DefaultDict", "collections", 2, "defaultdict"), ("OrderedDict", "collections", 2, "OrderedDict"),
            ("Counter", "collections", 1, "Counter"), ("ChainMap", "collections", 2, "ChainMap"),
            ("ContextManager", "contextlib", 1, "AbstractContextManager"),
            ("AsyncContextManager", "contextlib", 1, "AbstractAsyncContextManager"),
            ("Pattern", "re", 1, "Pattern"), ("Match", "re", 1, "Match")):
        globals()[name] = _Alias(name, where, count, origin)


def _one(form):
    def getitem(self, parameters):
        return _GenericAlias(self, (_check(parameters, f"{self} accepts only single type."),), self._name)
    return _SpecialForm(form, getitem)


def _union(self, parameters):
    if parameters == ():
        raise TypeError("Cannot take a Union of no types.")
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    parameters = _flatten_union([_check(p, "Union[arg, ...]: each arg must be a type.") for p in parameters])
    return parameters[0] if len(parameters) == 1 else _GenericAlias(self, parameters, "Union")


def _literal(self, parameters):
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    flat = []
    for p in parameters:
        for value in p.__args__ if isinstance(p, _GenericAlias) and p.__origin__ is Literal else (p,):
            if not any([type(value) is type(v) and value == v for v in flat]):
                flat.append(value)
    return _LiteralAlias(self, tuple(flat), "Literal")


class _LiteralAlias(_GenericAlias):
    def __repr__(self):
        return f"typing.Literal[{', '.join([repr(a) for a in self.__args__])}]"

    def __hash__(self):
        return hash(frozenset([(v, type(v)) for v in self.__args__]))


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")  #@ 476
        return super().__instancecheck__(obj)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """Special type indicating an unconstrained type."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")  #@ 498
        return super().__new__(cls)


NoReturn = _SpecialForm("NoReturn")
Never = _SpecialForm("Never")
Self = _SpecialForm("Self")
LiteralString = _SpecialForm("LiteralString")
TypeAlias = _SpecialForm("TypeAlias")
ClassVar = _one("ClassVar")
Final = _one("Final")
Required = _one("Required")
NotRequired = _one("NotRequired")
TypeGuard = _one("TypeGuard")
Unpack = _one("Unpack")
Union = _SpecialForm("Union", _union)
Optional = _SpecialForm("Optional", lambda self, p: Union[_check(p, f"{self} requires a single type."), type(None)])
Literal = _SpecialForm("Literal", _literal)
Concatenate = _SpecialForm("Concatenate", lambda self, p: _GenericAlias(self, p if isinstance(p, tuple) else (p,),
                                                                        "Concatenate"))


class _TypeVarLike:
    def __init__(self, name, bound=None, covariant=False, contravariant=False):
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        self.__name__ = name
        self.__bound__ = _convert(bound) if bound is not None else None
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        try:
            self.__module__ = sys._getframe(2).f_globals.get("__name__", "__main__")
        except (AttributeError, ValueError):
            pass

    def __repr__(self):
        return ("+" if self.__covariant__ else "-" if self.__contravariant__ else "~") + self.__name__

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class TypeVar(_TypeVarLike):
    """Type variable."""

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        super().__init__(name, bound, covariant, contravariant)
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")  #@ 997
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")  #@ 999
        self.__constraints__ = tuple([_convert(c) for c in constraints])


class ParamSpec(_TypeVarLike):
    """Parameter specification variable."""

    def __init__(self, name, *, bound=None, covariant=False, contravariant=False):
        super().__init__(name, bound, covariant, contravariant)
        self.args = ParamSpecArgs(self)
        self.kwargs = ParamSpecKwargs(self)


class ParamSpecArgs:
    _end = "args"

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.{self._end}"


class ParamSpecKwargs(ParamSpecArgs):
    _end = "kwargs"


class TypeVarTuple:
    """Type variable tuple."""

    def __init__(self, name):
        self.__name__ = name
        try:
            self.__module__ = sys._getframe(1).f_globals.get("__name__", "__main__")
        except (AttributeError, ValueError):
            pass

    def __iter__(self):
        yield Unpack[self]

    def __repr__(self):
        return self.__name__


class Generic:
    """Abstract base class for generic types."""

    __slots__ = ()
    _is_protocol = False

    def __class_getitem__(cls, params):
        if not isinstance(params, tuple):
            params = (params,)
        if cls not in (Generic, Protocol) and len(getattr(cls, "__parameters__", ())) == 1 and \
                isinstance(cls.__parameters__[0], ParamSpec) and not (len(params) == 1 and _is_parameter_list(params[0])):
            params = (params,)  # Z[int, str] is Z[[int, str]]
        params = tuple([tuple(p) if isinstance(p, list) else _convert(p) for p in params])
        if cls in (Generic, Protocol):
            if not params:
                raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")  #@ 1791 | raise TypeError(
            if not all([isinstance(p, (TypeVar, ParamSpec, TypeVarTuple, _GenericAlias)) for p in params]):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be type variables or parameter "  #@ 1795 | raise TypeError(
                                f"specification variables.")
            if len(set(params)) != len(params):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")  #@ 1799 | raise TypeError(
        else:
            own = getattr(cls, "__parameters__", ())
            if not own:
                raise TypeError(f"{cls} is not a generic class")
            if len(own) != len(params) and not any([isinstance(p, (TypeVarTuple, ParamSpec)) for p in own]):
                raise TypeError(f"Too {'many' if len(params) > len(own) else 'few'} arguments for {cls}; "  #@ 344 inner | return `func(*args, **kwds)`  #@ 1807 | _check_generic(cls, params, len(cls.__parameters__))  #@ 274 _check_generic | raise TypeError(f"Too {'many' if alen > elen else 'few'} arguments for {cls};"
                                f"actual {len(params)}, expected {len(own)}")
        return _GenericAlias(cls, params)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        bases = cls.__dict__.get("__orig_bases__", ())
        if "__orig_bases__" in cls.__dict__ and Generic in bases:
            raise TypeError("Cannot inherit from plain Generic")  #@ 1830
        explicit = [b for b in bases if isinstance(b, _GenericAlias) and b.__origin__ in (Generic, Protocol)]
        parameters = _parameters([b for b in bases if not isinstance(b, type) or isinstance(b, GenericAlias)])
        cls.__parameters__ = explicit[0].__parameters__ if explicit else parameters


_PROTO_SKIP = frozenset([
    "__abstractmethods__", "__annotations__", "__dict__", "__doc__", "__init__", "__module__", "__new__", "__slots__",
    "__subclasshook__", "__weakref__", "__class_getitem__", "__parameters__", "__orig_bases__", "__orig_class__",
    "_is_protocol", "_is_runtime_protocol", "__match_args__", "__qualname__", "__firstlineno__", "_abc_registry",
    "_abc_cache", "_abc_generation", "_abc_impl"])


def _protocol_attributes(cls):
    attrs = []
    for base in cls.__mro__[:-1]:
        if base.__name__ in ("Protocol", "Generic"):
            continue
        for name in list(base.__dict__) + list(base.__dict__.get("__annotations__", {})):
            if name not in _PROTO_SKIP and name not in attrs:
                attrs.append(name)
    return attrs


_missing = object()


import abc as _abc  # noqa: E402


class _ProtocolMeta(_abc.ABCMeta):
    """Of a protocol, isinstance() asks for members of the object and issubclass() for those of the class."""

    def __instancecheck__(cls, instance):
        protocol = cls.__dict__.get("_is_protocol") and cls is not Protocol
        if protocol and not cls.__dict__.get("_is_runtime_protocol"):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")  #@ 1960 | raise TypeError("Instance and class checks can only be used with"
        if not protocol:
            return super().__instancecheck__(instance)
        if cls._abc_includes(type(instance)):
            return True
        for name in _protocol_attributes(cls):
            value = getattr(instance, name, _missing)
            if value is _missing or value is None and callable(getattr(cls, name, None)):
                return False
        return True

    def __subclasscheck__(cls, other):
        if cls.__dict__.get("_is_protocol") and cls is not Protocol:
            if not cls.__dict__.get("_is_runtime_protocol"):
                raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
            if not _methods_only(cls):
                raise TypeError("Protocols with non-method members don't support issubclass()")
        return super().__subclasscheck__(other)

    def _abc_includes(cls, subclass):
        return _abc.ABCMeta.__subclasscheck__(cls, subclass)

    def _abc_decide(cls, subclass):
        if cls.__dict__.get("_is_runtime_protocol") and _methods_only(cls) and \
                all([_declares(subclass, name) for name in _protocol_attributes(cls)]):
            return True
        return super()._abc_decide(subclass)


def _methods_only(cls):
    return all([callable(getattr(cls, name, None)) for name in _protocol_attributes(cls)])


def _declares(cls, name):
    for base in cls.__mro__:
        if name in base.__dict__:
            return base.__dict__[name] is not None
        if getattr(base, "_is_protocol", False) and name in base.__dict__.get("__annotations__", {}):
            return True
    return False


def _no_init_or_replace_init(self, *args, **kwargs):
    cls = type(self)
    if cls._is_protocol:
        raise TypeError("Protocols cannot be instantiated")  #@ 1899 | raise TypeError('Protocols cannot be instantiated')
    for base in cls.__mro__:
        init = base.__dict__.get("__init__")
        if init is not None and init is not _no_init_or_replace_init:
            init(self, *args, **kwargs)
            return


class Protocol(Generic, metaclass=_ProtocolMeta):
    """Base class for protocol classes."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        cls._is_protocol = "_is_protocol" in cls.__dict__ or any([b is Protocol for b in cls.__bases__])
        if not cls._is_protocol:
            return
        for base in cls.__bases__:
            if base not in (object, Generic) and not getattr(base, "_is_protocol", False) and \
                    base.__module__ not in ("collections.abc", "contextlib", "abc"):
                raise TypeError("Protocols can only inherit from other protocols, got %r" % base)  #@ 2070 | raise TypeError('Protocols can only inherit from other'
        if "__init__" not in cls.__dict__:
            cls.__init__ = _no_init_or_replace_init


def runtime_checkable(cls):
    """Mark a protocol class as a runtime protocol, so that isinstance() works with it."""
    if not getattr(cls, "_is_protocol", False):
        raise TypeError("@runtime_checkable can be only applied to protocol classes, got %r" % cls)  #@ 2208 | raise TypeError('@runtime_checkable can be only applied to protocol classes,'
    cls._is_runtime_protocol = True
    return cls


def _supports(name, method):
    cls = _ProtocolMeta(name, (Protocol,), {method: _abc.abstractmethod(lambda self: None), "__module__": "typing",
                                           "__slots__": ()})
    return runtime_checkable(cls)


SupportsInt = _supports("SupportsInt", "__int__")
SupportsFloat = _supports("SupportsFloat", "__float__")
SupportsComplex = _supports("SupportsComplex", "__complex__")
SupportsBytes = _supports("SupportsBytes", "__bytes__")
SupportsIndex = _supports("SupportsIndex", "__index__")
SupportsAbs = _supports("SupportsAbs", "__abs__")
SupportsRound = _supports("SupportsRound", "__round__")


class _AnnotatedAlias(_GenericAlias):
    def __init__(self, origin, metadata):
        super().__init__(origin, (origin,), "Annotated")
        self.__metadata__ = metadata
        self.__module__ = getattr(origin, "__module__", "typing")

    def __repr__(self):
        return f"typing.Annotated[{_type_repr(self.__origin__)}, {', '.join([repr(a) for a in self.__metadata__])}]"

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))


class Annotated:
    """Add context-specific metadata to a type."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        raise TypeError("Type Annotated cannot be instantiated.")  #@ 2167

    def __class_getitem__(cls, params):
        if not isinstance(params, tuple) or len(params) < 2:
            raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")  #@ 2172 | raise TypeError("Annotated[...] should be used "
        origin, metadata = _convert(params[0]), tuple(params[1:])
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        return _AnnotatedAlias(origin, metadata)


class _NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError("can only inherit from a NamedTuple type and Generic")
        types = ns.get("__annotations__", {})
        default_names = []
        for name in types:
            if name in ns:
                default_names.append(name)
            elif default_names:
                raise TypeError(f"Non-default namedtuple field {name} cannot follow default "
                                f"field{'s' if len(default_names) > 1 else ''} {', '.join(default_names)}")
        made = _make_namedtuple(typename, types.items(), [ns[n] for n in default_names], ns.get("__module__"))
        for key in ns:
            if key in ("__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults",
                       "_field_types", "_make", "_replace", "_asdict", "_source"):
                raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
            if key not in ("__module__", "__name__", "__annotations__") and key not in made._fields:
                setattr(made, key, ns[key])
        if Generic in bases:
            # A class of its own, so that Generic.__init_subclass__ and __class_getitem__ find it.
            own = {key: value for key, value in made.__dict__.items() if key not in ("__dict__", "__weakref__")}
            made = type(typename, tuple(tuple if base is _NamedTuple else base for base in bases), own)
        return made


def _make_namedtuple(name, types, defaults, module):
    from collections import namedtuple
    types = {n: _check(t, f"field {n} annotation must be a type") for n, t in types}
    made = namedtuple(name, list(types), defaults=defaults, module=module)
    made.__annotations__ = types
    made.__new__.__annotations__ = types
    return made


class _NamedTuple(metaclass=type):
    pass


class _NamedTupleFactory:
    """Typed version of namedtuple; as a base class it makes one of the class body's annotations."""

    def __call__(self, typename, fields=None, /, **kwargs):
        if fields is None:
            fields = kwargs.items()
        elif kwargs:
            raise TypeError("Either list of fields or keywords can be provided to NamedTuple, not both")
        try:
            module = sys._getframe(1).f_globals.get("__name__")
        except (AttributeError, ValueError):
            module = None
        return _make_namedtuple(typename, fields, (), module)

    def __mro_entries__(self, bases):
        return (_NamedTuple,)

    def __repr__(self):
        return f"<function NamedTuple at {id(self):#x}>"


NamedTuple = _NamedTupleFactory()
_NamedTuple = type.__new__(_NamedTupleMeta, "NamedTuple", (), {})


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        generic = (Generic,) if any(Generic in base.__mro__ for base in bases) else ()
        tp_dict = type.__new__(_TypedDictMeta, name, (*generic, dict), ns)
        annotations = {}
        required, optional = [], []
        for base in bases:
            annotations.update(base.__dict__.get("__annotations__", {}))
            required += base.__dict__.get("__required_keys__", ())
            optional += base.__dict__.get("__optional_keys__", ())
        own = {n: _convert(t) for n, t in ns.get("__annotations__", {}).items()}
        annotations.update(own)
        for key, annotation in own.items():
            origin = getattr(annotation, "__origin__", None)
            (required if origin is Required or (total and origin is not NotRequired) else optional).append(key)
        tp_dict.__annotations__ = annotations
        tp_dict.__required_keys__ = frozenset(required)
        tp_dict.__optional_keys__ = frozenset(optional)
        tp_dict.__total__ = total
        return tp_dict

    def __call__(cls, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")

    __subclasscheck__ = __instancecheck__


class _TypedDictFactory:
    """A simple typed namespace: at run time a plain dict."""

    def __call__(self, typename, fields=None, /, *, total=True, **kwargs):
        ns = {"__annotations__": dict(kwargs if fields is None else fields)}
        try:
            ns["__module__"] = sys._getframe(1).f_globals.get("__name__")
        except (AttributeError, ValueError):
            pass
        return _TypedDictMeta(typename, (), ns, total=total)

    def __mro_entries__(self, bases):
        return (_TypedDict,)

    def __repr__(self):
        return f"<function TypedDict at {id(self):#x}>"


TypedDict = _TypedDictFactory()
_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})


class NewType:
    """A distinct type for type checkers; at run time a function that returns its argument."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[2]
        self.__supertype__ = tp
        try:
            self.__module__ = sys._getframe(1).f_globals.get("__name__", "__main__")
        except (AttributeError, ValueError):
            pass

    def __call__(self, x):
        return x

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


def cast(typ, val):
    """Cast a value to a type: returns the value unchanged."""
    return val


def assert_type(val, typ, /):
    return val


def reveal_type(obj, /):
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def assert_never(arg, /):
    value = repr(arg)
    if len(value) > 100:
        value = value[:100] + "..."
    raise AssertionError(f"Expected code to be unreachable, but got: {value}")  #@ 2462


_overloads = {}


def _overload_dummy(*args, **kwds):
    """Helper for @overload to raise when called."""
    raise NotImplementedError("You should not call an overloaded function. A series of @overload-decorated functions "  #@ 2519 | raise NotImplementedError(
                              "outside a stub module should always be followed by an implementation that is not "
                              "@overload-ed.")


def overload(func):
    """Decorator for overloaded functions/methods."""
    f = getattr(func, "__func__", func)
    _overloads.setdefault((f.__module__, f.__qualname__), []).append(func)
    return _overload_dummy


def get_overloads(func):
    f = getattr(func, "__func__", func)
    return list(_overloads.get((f.__module__, f.__qualname__), ()))


def clear_overloads():
    _overloads.clear()


def _marker(attribute):
    def decorate(f):
        try:
            setattr(f, attribute, True)
        except (AttributeError, TypeError):
            pass
        return f
    return decorate


final = _marker("__final__")
no_type_check = _marker("__no_type_check__")


def no_type_check_decorator(decorator):
    return lambda *args, **kwds: no_type_check(decorator(*args, **kwds))


def dataclass_transform(**kwargs):
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = kwargs
        return cls_or_fn
    return decorator


def _evaluate(value, globalns, localns, within=frozenset()):
    """What an annotation says, with the texts in it evaluated; `within`: those under way."""
    if isinstance(value, str):
        value = ForwardRef(value)
    if isinstance(value, ForwardRef):
        text = value.__forward_arg__
        if text in within:
            return value
        return _evaluate(_convert(eval(text, globalns, localns)), globalns, localns, within | {text})
    if isinstance(value, (_GenericAlias, GenericAlias, UnionType)):
        args = tuple([_evaluate(a, globalns, localns, within) if not isinstance(value, _LiteralAlias) else a
                      for a in value.__args__])
        if args == value.__args__:
            return value
        if isinstance(value, UnionType) or value.__origin__ is Union:
            return Union[args]
        if isinstance(value, GenericAlias):
            return GenericAlias(value.__origin__, args)
        if isinstance(value, _AnnotatedAlias):
            return _AnnotatedAlias(args[0], value.__metadata__)
        return _GenericAlias(value.__origin__, args, value._name)
    return value


def _strip(t):
    if isinstance(t, _AnnotatedAlias):
        return _strip(t.__origin__)
    if isinstance(t, _GenericAlias) and t.__origin__ in (Required, NotRequired):
        return _strip(t.__args__[0])
    return t


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """Return type hints for an object, with names in quotes resolved."""
    if getattr(obj, "__no_type_check__", None):
        return {}
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            ns = globalns if globalns is not None else getattr(sys.modules.get(base.__module__), "__dict__", {})
            for name, value in base.__dict__.get("__annotations__", {}).items():
                value = type(None) if value is None else value
                hints[name] = _evaluate(value, ns, dict(vars(base)) if localns is None else localns)
    else:
        target = obj
        while hasattr(target, "__wrapped__"):
            target = target.__wrapped__
        annotations = getattr(obj, "__annotations__", None)
        if annotations is None:
            raise TypeError(f"{obj!r} is not a module, class, method, or function.")  #@ 2328 | raise TypeError('{!r} is not a module, class, method, '
        ns = globalns if globalns is not None else getattr(target, "__globals__", None)
        if ns is None:
            ns = getattr(obj, "__dict__", {})
        for name, value in annotations.items():
            hints[name] = _evaluate(type(None) if value is None else value, ns, localns)
    return hints if include_extras else {name: _strip(t) for name, t in hints.items()}


def get_origin(tp):
    """Get the unsubscripted version of a type."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_GenericAlias, _Alias, GenericAlias, ParamSpecArgs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    return UnionType if isinstance(tp, UnionType) else None


def get_args(tp):
    """Get type arguments with all substitutions performed."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__,) + tp.__metadata__
    if isinstance(tp, (_GenericAlias, GenericAlias)):
        args = tp.__args__
        if getattr(tp.__origin__, "__name__", None) == "Callable" and not (len(args) == 2 and _is_parameter_list(args[0])):
            return (list(args[:-1]), args[-1])
        return args
    return tp.__args__ if isinstance(tp, UnionType) else ()


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta)


class IO(Generic[TypeVar("AnyStr", bytes, str)]):
    """Generic base class for TextIO and BinaryIO."""

    __slots__ = ()


class BinaryIO(IO[bytes]):
    __slots__ = ()


class TextIO(IO[str]):
    __slots__ = ()


_make_aliases()
Text = str
TYPE_CHECKING = False
AnyStr = TypeVar("AnyStr", bytes, str)
T = TypeVar("T")
KT = TypeVar("KT")
VT = TypeVar("VT")
T_co = TypeVar("T_co", covariant=True)
__all__ = [n for n in globals() if n[:1] != "_" and n not in
           ("sys", "GenericAlias", "UnionType", "T", "KT", "VT", "T_co")]
