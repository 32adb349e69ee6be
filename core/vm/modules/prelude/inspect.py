"""Get useful information from live objects. Sources are not kept: getsource() is refused."""

import sys
import types
import _types
from collections import namedtuple as _namedtuple
from functools import partial as _partial

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED, CO_GENERATOR = 1, 2, 4, 8, 16, 32
CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 128, 256, 512
GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED"
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED", "CORO_CLOSED"


def isclass(object):
    return isinstance(object, type)


def ismodule(object):
    return isinstance(object, types.ModuleType)


def isfunction(object):
    return isinstance(object, types.FunctionType)


def ismethod(object):
    return isinstance(object, types.MethodType) and not isinstance(
        object.__func__, (types.BuiltinFunctionType, types.MethodDescriptorType))


def isbuiltin(object):
    return isinstance(object, types.BuiltinFunctionType)


def isroutine(object):
    return isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object)


def ismethoddescriptor(obj):
    if isclass(obj) or ismethod(obj) or isfunction(obj):
        return False
    return hasattr(type(obj), "__get__") and not hasattr(type(obj), "__set__")


def isdatadescriptor(obj):
    if isclass(obj) or ismethod(obj) or isfunction(obj):
        return False
    return hasattr(type(obj), "__set__") or hasattr(type(obj), "__delete__")


def isgenerator(object):
    return isinstance(object, types.GeneratorType)


def iscoroutine(object):
    return isinstance(object, types.CoroutineType)


def isasyncgen(object):
    return isinstance(object, types.AsyncGeneratorType)


def isawaitable(object):
    return (iscoroutine(object) or isgenerator(object) and bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE)
            or hasattr(type(object), "__await__"))


def istraceback(object):
    return isinstance(object, types.TracebackType)


def isframe(object):
    return isinstance(object, types.FrameType)


def iscode(object):
    return isinstance(object, types.CodeType)


def isabstract(object):
    return isclass(object) and bool(getattr(object, "__abstractmethods__", ()))


def _has_flag(f, flag):
    while ismethod(f):
        f = f.__func__
    while isinstance(f, _partial):
        f = f.func
    if flag == CO_COROUTINE and _types.is_native_coroutine_function(f):
        return True
    code = getattr(f, "__code__", None)
    return isfunction(f) and bool(code.co_flags & flag)


def isgeneratorfunction(obj):
    return _has_flag(obj, CO_GENERATOR)


def iscoroutinefunction(obj):
    return _has_flag(obj, CO_COROUTINE)


def isasyncgenfunction(obj):
    return _has_flag(obj, CO_ASYNC_GENERATOR)


def _state(running, frame, suspended, prefix):
    if running:
        return prefix + "_RUNNING"
    if suspended:
        return prefix + "_SUSPENDED"
    return prefix + ("_CLOSED" if frame is None else "_CREATED")


def getgeneratorstate(generator):
    return _state(generator.gi_running, generator.gi_frame, generator.gi_suspended, "GEN")


def getcoroutinestate(coroutine):
    return _state(coroutine.cr_running, coroutine.cr_frame, coroutine.cr_suspended, "CORO")


def getmembers(object, predicate=None):
    """Return all members of an object as (name, value) pairs sorted by name."""
    result = []
    for name in sorted(set(dir(object))):
        try:
            value = getattr(object, name)  #@ 595 | return `_getmembers(object, predicate, getattr)`  #@ 573 _getmembers | value = `getter(object, key)`
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            result.append((name, value))
    return result


def getmro(cls):
    return cls.__mro__


def getmodule(object):
    return object if ismodule(object) else sys.modules.get(getattr(object, "__module__", None))


def cleandoc(doc):
    """Clean up indentation from docstrings."""
    lines = doc.expandtabs().split("\n")
    margins = [len(line) - len(line.lstrip()) for line in lines[1:] if line.lstrip()]
    lines[0] = lines[0].lstrip()
    if margins:
        lines[1:] = [line[min(margins):] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def getdoc(object):
    doc = getattr(object, "__doc__", None)
    return cleandoc(doc) if isinstance(doc, str) else None


def getsource(object):
    raise OSError("could not get source code")


getsourcelines = getsourcefile = getcomments = getsource


def currentframe():
    """Return the frame of the caller."""
    return sys._getframe(1)


def stack(context=1):
    frames, frame = [], sys._getframe(1)
    while frame is not None:
        frames.append(FrameInfo(frame))
        frame = frame.f_back
    return frames


class FrameInfo:
    def __init__(self, frame):
        self.frame, self.filename, self.lineno = frame, frame.f_code.co_filename, frame.f_lineno
        self.function, self.code_context, self.index = frame.f_code.co_name, None, None

    def __iter__(self):
        return iter((self.frame, self.filename, self.lineno, self.function, self.code_context, self.index))

    def __getitem__(self, i):
        return tuple(self)[i]


def unwrap(func, *, stop=None):
    while hasattr(func, "__wrapped__") and not (stop and stop(func)):
        func = func.__wrapped__
    return func


def getattr_static(obj, attr, *default):
    for holder in (getattr(obj, "__dict__", {}), *[c.__dict__ for c in (obj if isclass(obj) else type(obj)).__mro__]):
        if attr in holder:
            return holder[attr]
    if default:
        return default[0]
    raise AttributeError(attr)  #@ inspect.py:1851


def formatannotation(annotation, base_module=None):
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, type) and not isinstance(annotation, types.GenericAlias):
        if annotation.__module__ == "builtins":
            return annotation.__qualname__
        return annotation.__module__ + "." + annotation.__qualname__
    return repr(annotation)


class _empty:
    """Marker for what a parameter does not have."""


class _ParameterKind(int):
    def __new__(cls, value, name, description):
        self = int.__new__(cls, value)
        self.name, self.description = name, description
        return self

    def __str__(self):
        return self.name

    def __repr__(self):
        return f"<_ParameterKind.{self.name}: {int(self)}>"


class Parameter:
    """A parameter of a function signature."""

    POSITIONAL_ONLY = _ParameterKind(0, "POSITIONAL_ONLY", "positional-only")
    POSITIONAL_OR_KEYWORD = _ParameterKind(1, "POSITIONAL_OR_KEYWORD", "positional or keyword")
    VAR_POSITIONAL = _ParameterKind(2, "VAR_POSITIONAL", "variadic positional")
    KEYWORD_ONLY = _ParameterKind(3, "KEYWORD_ONLY", "keyword-only")
    VAR_KEYWORD = _ParameterKind(4, "VAR_KEYWORD", "variadic keyword")
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        self.name, self.kind, self.default, self.annotation = name, kind, default, annotation

    def replace(self, **changes):
        values = {"name": self.name, "kind": self.kind, "default": self.default, "annotation": self.annotation}
        return Parameter(**{**values, **changes})

    def __str__(self):
        text = {2: "*", 4: "**"}.get(int(self.kind), "") + self.name
        if self.annotation is not _empty:
            text += ": " + formatannotation(self.annotation)
        if self.default is not _empty:
            text += (" = " if self.annotation is not _empty else "=") + repr(self.default)
        return text

    def __repr__(self):
        return f'<Parameter "{self}">'

    def __eq__(self, other):
        return isinstance(other, Parameter) and (self.name, self.kind, self.default, self.annotation) == \
            (other.name, other.kind, other.default, other.annotation)

    def __hash__(self):
        return hash((self.name, self.kind))


class BoundArguments:
    """Result of Signature.bind(): which argument goes to which parameter."""

    def __init__(self, signature, arguments):
        self.signature, self.arguments = signature, arguments

    @property
    def args(self):
        out = []
        for name, p in self.signature.parameters.items():
            if p.kind in (3, 4) or name not in self.arguments:
                break
            out += self.arguments[name] if p.kind == 2 else (self.arguments[name],)
        return tuple(out)

    @property
    def kwargs(self):
        out = {}
        positional = True
        for name, p in self.signature.parameters.items():
            positional = positional and p.kind not in (3, 4) and name in self.arguments
            if not positional and name in self.arguments:
                out.update(self.arguments[name] if p.kind == 4 else {name: self.arguments[name]})
        return out

    def apply_defaults(self):
        filled = {}
        for name, p in self.signature.parameters.items():
            if name in self.arguments:
                filled[name] = self.arguments[name]
            elif p.default is not _empty:
                filled[name] = p.default
            elif p.kind in (2, 4):
                filled[name] = () if p.kind == 2 else {}
        self.arguments = filled

    def __repr__(self):
        return "<BoundArguments (%s)>" % ", ".join([f"{k}={v!r}" for k, v in self.arguments.items()])


class Signature:
    """The call signature of a function."""

    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty):
        self.parameters = types.MappingProxyType({p.name: p for p in parameters or ()})
        self.return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, **kwargs):
        return signature(obj)

    def replace(self, *, parameters=None, return_annotation=_empty):
        return Signature(self.parameters.values() if parameters is None else parameters,
                         return_annotation=self.return_annotation if return_annotation is _empty
                         else return_annotation)

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs, False)  #@ 3211 | return `self._bind(args, kwargs)`

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, True)

    def _bind(self, args, kwargs, partial):
        arguments, rest, kwargs = {}, list(args), dict(kwargs)
        for name, p in self.parameters.items():
            if p.kind == 2:
                if rest:
                    arguments[name] = tuple(rest)
                    rest = []
            elif p.kind == 4:
                if kwargs:
                    arguments[name] = kwargs
                    kwargs = {}
            elif p.kind != 3 and rest:
                if name in kwargs and p.kind == 1:
                    raise TypeError(f"multiple values for argument {name!r}")
                arguments[name] = rest.pop(0)
            elif name in kwargs and p.kind != 0:
                arguments[name] = kwargs.pop(name)
            elif p.default is _empty and not partial:
                raise TypeError(f"missing a required argument: {name!r}")  #@ 3126 | raise TypeError(msg) from None
        if rest:
            raise TypeError("too many positional arguments")  #@ 3132 | raise TypeError('too many positional arguments') from None
        if kwargs:
            raise TypeError(f"got an unexpected keyword argument {next(iter(kwargs))!r}")  #@ 3200 | raise TypeError(
        return BoundArguments(self, arguments)

    def __eq__(self, other):
        return isinstance(other, Signature) and list(self.parameters.values()) == list(other.parameters.values()) \
            and self.return_annotation == other.return_annotation

    def __str__(self):
        parts, slash, star = [], False, False
        for p in self.parameters.values():
            if slash and p.kind != 0:
                parts.append("/")
            slash = p.kind == 0
            if p.kind == 3 and not star:
                parts.append("*")
            star = star or p.kind in (2, 3)
            parts.append(str(p))
        if slash:
            parts.append("/")
        text = "(%s)" % ", ".join(parts)
        if self.return_annotation is not _empty:
            text += " -> " + formatannotation(self.return_annotation)
        return text

    def __repr__(self):
        return f"<{self.__class__.__name__} {self}>"


def _of_function(func):
    made = getattr(func, "__dataclass_init__", None)
    if made is not None:
        parameters = [Parameter("self", Parameter.POSITIONAL_OR_KEYWORD)]
        for name, annotation, default, keyword_only in made:
            if type(default).__name__ == "_MISSING_TYPE":
                default = _empty
            parameters.append(Parameter(name, Parameter.KEYWORD_ONLY if keyword_only else
                                        Parameter.POSITIONAL_OR_KEYWORD, default=default, annotation=annotation))
        return Signature(parameters, return_annotation=None)
    code = func.__code__
    names = code.co_varnames
    count, only = code.co_argcount, code.co_posonlyargcount
    defaults = func.__defaults__ or ()
    annotations = func.__annotations__
    parameters = []
    for i, name in enumerate(names[:count]):
        at = i - (count - len(defaults))
        parameters.append(Parameter(name, Parameter.POSITIONAL_ONLY if i < only else Parameter.POSITIONAL_OR_KEYWORD,
                                    default=defaults[at] if at >= 0 else _empty,
                                    annotation=annotations.get(name, _empty)))
    end = count + code.co_kwonlyargcount
    if code.co_flags & CO_VARARGS:
        parameters.append(Parameter(names[end], Parameter.VAR_POSITIONAL,
                                    annotation=annotations.get(names[end], _empty)))
    for name in names[count:end]:
        parameters.append(Parameter(name, Parameter.KEYWORD_ONLY, default=(func.__kwdefaults__ or {}).get(name, _empty),
                                    annotation=annotations.get(name, _empty)))
    if code.co_flags & CO_VARKEYWORDS:
        name = names[end + (1 if code.co_flags & CO_VARARGS else 0)]
        parameters.append(Parameter(name, Parameter.VAR_KEYWORD, annotation=annotations.get(name, _empty)))
    return Signature(parameters, return_annotation=annotations.get("return", _empty))


def _without_first(sig):
    parameters = list(sig.parameters.values())
    if parameters and parameters[0].kind in (0, 1):
        parameters = parameters[1:]
    return sig.replace(parameters=parameters)


def signature(obj, *, follow_wrapped=True, **kwargs):
    """Get a signature object for the passed callable."""
    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")  #@ 3279 | return `Signature.from_callable(obj, follow_wrapped=follow_wrapped,`  #@ 3027 from_callable | return `_signature_from_callable(obj, sigcls=cls,`  #@ 2447 _signature_from_callable | raise TypeError('{!r} is not a callable object'.format(obj))
    if ismethod(obj):
        return _without_first(signature(obj.__func__))
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda f: hasattr(f, "__signature__"))
    own = getattr(obj, "__signature__", None)
    if isinstance(own, Signature):
        return own
    if isfunction(obj):
        return _of_function(obj)
    if isinstance(obj, _partial):
        return _of_partial(obj)
    if isclass(obj):
        if issubclass(obj, tuple) and hasattr(obj, "_field_defaults"):
            return Signature([Parameter(n, Parameter.POSITIONAL_OR_KEYWORD, default=obj._field_defaults.get(n, _empty),
                                        annotation=obj.__dict__.get("__annotations__", {}).get(n, _empty))
                              for n in obj._fields])
        for name in ("__new__", "__init__"):
            method = getattr(obj, name)
            if isfunction(method):
                return _without_first(signature(method))
        if obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
            return Signature()
        raise ValueError(f"no signature found for builtin type {obj!r}")
    call = getattr(type(obj), "__call__", None)
    if isfunction(call):
        return _without_first(signature(call))
    raise ValueError(f"no signature found for builtin {obj!r}")


def _of_partial(obj):
    sig = signature(obj.func)
    left, keyword_only, parameters = len(obj.args), False, []
    for name, p in sig.parameters.items():
        if left and p.kind in (0, 1):
            left -= 1
            continue
        if name in obj.keywords:
            p = p.replace(default=obj.keywords[name], kind=Parameter.KEYWORD_ONLY)
            keyword_only = True
        elif keyword_only and p.kind == 1:
            p = p.replace(kind=Parameter.KEYWORD_ONLY)
        parameters.append(p)
    return sig.replace(parameters=parameters)


FullArgSpec = _namedtuple("FullArgSpec", "args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations")


def getfullargspec(func):
    """Get the names and default values of a callable object's parameters."""
    try:
        described = signature(func.__func__ if ismethod(func) else func, follow_wrapped=False)
    except Exception as ex:
        raise TypeError("unsupported callable") from ex  #@ inspect.py:1379 | raise TypeError('unsupported callable') from ex
    args, defaults, kwonly, kwdefaults, notes = [], [], [], {}, {}
    varargs = varkw = None
    if described.return_annotation is not _empty:
        notes["return"] = described.return_annotation
    for name, each in described.parameters.items():
        if each.kind is each.VAR_POSITIONAL:
            varargs = name
        elif each.kind is each.VAR_KEYWORD:
            varkw = name
        elif each.kind is each.KEYWORD_ONLY:
            kwonly.append(name)
            if each.default is not _empty:
                kwdefaults[name] = each.default
        else:
            args.append(name)
            if each.default is not _empty:
                defaults.append(each.default)
        if each.annotation is not _empty:
            notes[name] = each.annotation
    return FullArgSpec(args, varargs, varkw, tuple(defaults) or None, kwonly, kwdefaults or None, notes)


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    """A copy of the annotations of a function, class or module."""
    if isinstance(obj, type):
        found = obj.__dict__.get("__annotations__", None)
    else:
        found = getattr(obj, "__annotations__", None)
    found = dict(found or {})
    if eval_str:
        names = globals if globals is not None else getattr(obj, "__globals__", None) or vars(sys.modules[obj.__module__])
        found = {key: eval(value, names, locals) if isinstance(value, str) else value for key, value in found.items()}
    return found
