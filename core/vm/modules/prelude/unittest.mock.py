"""Mock objects: they accept any use, and remember it."""

import asyncio
import builtins
import contextlib
import functools
import inspect
import io
import sys
from types import CodeType, FunctionType, MethodType, ModuleType

__all__ = ("Mock", "MagicMock", "patch", "sentinel", "DEFAULT", "ANY", "call", "create_autospec", "AsyncMock", "FILTER_DIR",
           "NonCallableMock", "NonCallableMagicMock", "mock_open", "PropertyMock", "seal")
FILTER_DIR = True


class InvalidSpecError(Exception):
    """Indicates that an invalid value was used as a mock spec."""


# --- Sentinels

class _SentinelObject:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return "sentinel.%s" % self.name

    def __reduce__(self):
        return "sentinel.%s" % self.name


class _Sentinel:
    """Access attributes to return a named object, usable as a sentinel."""

    def __init__(self):
        self._sentinels = {}

    def __getattr__(self, name):
        if name == "__bases__":
            raise AttributeError
        return self._sentinels.setdefault(name, _SentinelObject(name))

    def __reduce__(self):
        return "sentinel"


sentinel = _Sentinel()
DEFAULT = sentinel.DEFAULT
_missing = sentinel.MISSING
_deleted = sentinel.DELETED


class _ANY:
    """Compares equal to everything."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return "<ANY>"


ANY = _ANY()


# --- Calls

def _format_call_signature(name, args, kwargs):
    shown = [repr(arg) for arg in args] + ["%s=%r" % item for item in kwargs.items()]
    return "%s(%s)" % (name, ", ".join(shown))


class _Call(tuple):
    """(name, args, kwargs), or with `two` (args, kwargs), of a call; compares with shorter tuples that leave out what is empty."""

    def __new__(cls, value=(), name="", parent=None, two=False, from_kall=True):
        args, kwargs = (), {}
        if len(value) == 3:
            name, args, kwargs = value
        elif len(value) == 2:
            first, second = value
            if isinstance(first, str):
                name = first
                if isinstance(second, tuple):
                    args = second
                else:
                    kwargs = second
            else:
                args, kwargs = first, second
        elif len(value) == 1:
            value, = value
            if isinstance(value, str):
                name = value
            elif isinstance(value, tuple):
                args = value
            else:
                kwargs = value
        return tuple.__new__(cls, (args, kwargs) if two else (name, args, kwargs))

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name = name
        self._mock_parent = parent
        self._mock_from_kall = from_kall

    def _parts(self):
        return self if len(self) == 3 else ("", *self)

    def __eq__(self, other):
        try:
            size = len(other)
        except TypeError:
            return NotImplemented
        own_name, own_args, own_kwargs = self._parts()
        mine, theirs = getattr(self, "_mock_parent", None), getattr(other, "_mock_parent", None)
        if mine and theirs and mine != theirs:
            return False
        name, args, kwargs = "", (), {}
        if size > 3:
            return False
        if size == 3:
            name, args, kwargs = other
        elif size == 2 and not isinstance(other[0], str):
            args, kwargs = other
        else:
            for part in other:
                if isinstance(part, tuple):
                    args = part
                elif isinstance(part, str):
                    name = part
                else:
                    kwargs = part
        if own_name and name != own_name:
            return False
        return (args, kwargs) == (own_args, own_kwargs)

    __ne__ = object.__ne__

    def __call__(self, /, *args, **kwargs):
        if self._mock_name is None:
            return _Call(("", args, kwargs), name="()")
        name = self._mock_name + "()"
        return _Call((self._mock_name, args, kwargs), name=name, parent=self)

    def __getattr__(self, attr):
        if self._mock_name is None:
            return _Call(name=attr, from_kall=False)
        return _Call(name="%s.%s" % (self._mock_name, attr), parent=self, from_kall=False)

    def __getattribute__(self, attr):
        if attr in tuple.__dict__ and attr[:2] != "__":
            raise AttributeError
        return tuple.__getattribute__(self, attr)

    @property
    def args(self):
        return self[0] if len(self) == 2 else self[1]

    @property
    def kwargs(self):
        return self[1] if len(self) == 2 else self[2]

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or "call"
            return "call" + name if name.startswith("()") else "call.%s" % name
        name, args, kwargs = self._parts()
        if not name:
            name = "call"
        elif name.startswith("()"):
            name = "call%s" % name
        else:
            name = "call.%s" % name
        return _format_call_signature(name, args, kwargs)

    def call_list(self):
        """The calls that a chained call is made of."""
        found, thing = [], self
        while thing is not None:
            if thing._mock_from_kall:
                found.append(thing)
            thing = thing._mock_parent
        return _CallList(reversed(found))


call = _Call(from_kall=False)


class _CallList(list):
    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        return any(self[i:i + len(value)] == value for i in range(len(self) - len(value) + 1))

    def __repr__(self):
        import pprint
        return pprint.pformat(list(self))


# --- What a spec says

def _is_async_obj(obj):
    if _is_instance_mock(obj) and not isinstance(obj, AsyncMock):
        return False
    if hasattr(obj, "__func__"):
        obj = getattr(obj, "__func__")
    return asyncio.iscoroutinefunction(obj) or inspect.isawaitable(obj)


def _is_async_func(obj):
    return bool(getattr(obj, "__code__", None)) and asyncio.iscoroutinefunction(obj)


def _is_instance_mock(obj):
    return issubclass(type(obj), NonCallableMock)


def _is_exception(obj):
    return isinstance(obj, BaseException) or isinstance(obj, type) and issubclass(obj, BaseException)


def _extract_mock(obj):
    if isinstance(obj, FunctionType) and hasattr(obj, "mock"):
        return obj.mock
    return obj


def _is_list(obj):
    return type(obj) in (list, tuple)


def _callable(obj):
    if isinstance(obj, type):
        return True
    if isinstance(obj, (staticmethod, classmethod)):
        return _callable(obj.__func__)
    return getattr(obj, "__call__", None) is not None


def _instance_callable(obj):
    """Whether what a class makes, or the object itself, can be called."""
    if not isinstance(obj, type):
        return getattr(obj, "__call__", None) is not None
    return any("__call__" in base.__dict__ and base.__dict__["__call__"] is not None for base in (obj,) + obj.__mro__)


def _signature_object(spec, as_instance, eat_self):
    """(the function asked, its signature), or None if there is none."""
    if isinstance(spec, type) and not as_instance:
        eat_self = True
        asked = spec.__init__
    elif isinstance(spec, (classmethod, staticmethod)):
        if isinstance(spec, classmethod):
            eat_self = True
        asked = spec.__func__
    elif not isinstance(spec, _FUNCTION_TYPES):
        try:
            asked = spec.__call__
        except AttributeError:
            return None
    else:
        asked = spec
    try:
        return spec, inspect.signature(functools.partial(asked, None) if eat_self else asked)
    except (ValueError, TypeError):
        return None


def _check_sig_of(spec, as_instance=False, eat_self=False):
    found = _signature_object(spec, as_instance, eat_self)
    return found[1] if found else None


def _must_skip(spec, entry, is_type):
    """Whether the first parameter of a class's member is for the object."""
    if not isinstance(spec, type):
        if entry in getattr(spec, "__dict__", {}):
            return False
        spec = spec.__class__
    for base in spec.__mro__:
        result = base.__dict__.get(entry, DEFAULT)
        if result is DEFAULT:
            continue
        if isinstance(result, (staticmethod, classmethod)):
            return False
        return is_type if isinstance(result, FunctionType) else False
    return is_type


# --- Mocks

class Base:
    _mock_return_value = DEFAULT
    _mock_side_effect = None

    def __init__(self, /, *args, **kwargs):
        pass


_OWN = ("return_value", "_mock_return_value", "side_effect", "_mock_side_effect", "_mock_parent", "_mock_new_parent", "_mock_name",
        "_mock_new_name")
_KEPT = ("called", "call_count", "call_args", "call_args_list", "mock_calls")


def _kept(name):
    """An attribute that a function of create_autospec shares with its mock."""
    key = "_mock_" + name

    def read(self):
        delegate = self.__dict__.get("_mock_delegate")
        return self.__dict__[key] if delegate is None else getattr(delegate, name)

    def write(self, value):
        delegate = self.__dict__.get("_mock_delegate")
        if delegate is None:
            self.__dict__[key] = value
        else:
            setattr(delegate, name, value)
    return property(read, write)


class NonCallableMock(Base):
    """A non-callable version of Mock."""

    def __new__(cls, /, *args, **kw):
        # A class of its own for each mock: special methods can only be set on a class.
        bases = (cls,)
        if not issubclass(cls, AsyncMockMixin):
            spec = kw.get("spec_set") or kw.get("spec") or (args[0] if args else None)
            if spec is not None and not _is_list(spec) and _is_async_obj(spec):
                bases = (AsyncMockMixin, cls)
        made = type(cls.__name__, bases, {"__doc__": cls.__doc__, "__module__": cls.__module__})
        return object.__new__(made)

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None, _new_name="", _new_parent=None,
                 _spec_as_instance=False, _eat_self=None, unsafe=False, **kwargs):
        d = self.__dict__
        d["_mock_parent"] = parent
        d["_mock_name"] = name
        d["_mock_new_name"] = _new_name
        d["_mock_new_parent"] = _new_parent if _new_parent is not None else parent
        d["_mock_sealed"] = False
        if spec_set is not None:
            spec, spec_set = spec_set, True
        if _eat_self is None:
            _eat_self = parent is not None
        self._mock_add_spec(spec, spec_set, _spec_as_instance, _eat_self)
        d["_mock_children"] = {}
        d["_mock_wraps"] = wraps
        d["_mock_delegate"] = None
        d["_mock_called"] = False
        d["_mock_call_args"] = None
        d["_mock_call_count"] = 0
        for each in ("_mock_call_args_list", "_mock_mock_calls", "method_calls"):
            d[each] = _CallList()
        d["_mock_unsafe"] = unsafe
        if kwargs:
            self.configure_mock(**kwargs)
        super().__init__(spec, wraps, name, spec_set, parent, _spec_state)

    called = _kept("called")
    call_count = _kept("call_count")
    call_args = _kept("call_args")
    call_args_list = _kept("call_args_list")
    mock_calls = _kept("mock_calls")

    def _mock_add_spec(self, spec, spec_set, _spec_as_instance=False, _eat_self=False):
        if spec is not None and _is_instance_mock(spec):
            raise InvalidSpecError(f"Cannot spec a Mock object. [object={spec!r}]")
        kind = signature = None
        asyncs = []
        if spec is not None and not _is_list(spec):
            kind = spec if isinstance(spec, type) else type(spec)
            signature = _check_sig_of(spec, _spec_as_instance, _eat_self)
            names = dir(spec)
            for attr in names:
                if asyncio.iscoroutinefunction(inspect.getattr_static(spec, attr, None)) or \
                        asyncio.iscoroutinefunction(getattr(spec, attr, None)):
                    asyncs.append(attr)
            spec = names
        d = self.__dict__
        d["_spec_class"], d["_spec_set"], d["_spec_signature"] = kind, spec_set, signature
        d["_mock_methods"], d["_spec_asyncs"] = spec, asyncs

    def mock_add_spec(self, spec, spec_set=False):
        """Add a spec to a mock."""
        self._mock_add_spec(spec, spec_set)

    def attach_mock(self, mock, attribute):
        """Attach a mock as an attribute of this one, replacing its name and parent."""
        inner = _extract_mock(mock)
        inner._mock_parent = inner._mock_new_parent = None
        inner._mock_name = ""
        inner._mock_new_name = None
        setattr(self, attribute, mock)

    def _get_return_value(self):
        value = self._mock_return_value
        if self._mock_delegate is not None:
            value = self._mock_delegate.return_value
        if value is DEFAULT and self._mock_wraps is None:
            value = self._get_child_mock(_new_parent=self, _new_name="()")
            self.return_value = value
        return value

    def _set_return_value(self, value):
        if self._mock_delegate is not None:
            self._mock_delegate.return_value = value
        else:
            self._mock_return_value = value
            _check_and_set_parent(self, value, None, "()")

    return_value = property(_get_return_value, _set_return_value, None, "The value to be returned when the mock is called.")

    @property
    def __class__(self):
        return type(self) if self._spec_class is None else self._spec_class

    @property
    def side_effect(self):
        delegated = self._mock_delegate
        if delegated is None:
            return self._mock_side_effect
        effect = delegated.side_effect
        if effect is not None and not callable(effect) and not isinstance(effect, _MockIter) and not _is_exception(effect):
            effect = delegated.side_effect = _MockIter(effect)
        return effect

    @side_effect.setter
    def side_effect(self, value):
        value = _try_iter(value)
        delegated = self._mock_delegate
        if delegated is None:
            self._mock_side_effect = value
        else:
            delegated.side_effect = value

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        """Restore the mock object to its initial state."""
        visited = [] if visited is None else visited
        if id(self) in visited:
            return
        visited.append(id(self))
        self.called = False
        self.call_args = None
        self.call_count = 0
        self.mock_calls = _CallList()
        self.call_args_list = _CallList()
        self.method_calls = _CallList()
        if return_value:
            self._mock_return_value = DEFAULT
        if side_effect:
            self._mock_side_effect = None
        for child in self._mock_children.values():
            if isinstance(child, _SpecState) or child is _deleted:
                continue
            child.reset_mock(visited, return_value=return_value, side_effect=side_effect)
        ret = self._mock_return_value
        if _is_instance_mock(ret) and ret is not self:
            ret.reset_mock(visited)

    def configure_mock(self, /, **kwargs):
        """Set attributes on the mock through keyword arguments, with dots for those of children."""
        for path, value in sorted(kwargs.items(), key=lambda item: item[0].count(".")):
            *parents, final = path.split(".")
            obj = self
            for part in parents:
                obj = getattr(obj, part)
            setattr(obj, final, value)

    def __getattr__(self, name):
        if name in {"_mock_methods", "_mock_unsafe"}:
            raise AttributeError(name)
        elif self._mock_methods is not None:
            if name not in self._mock_methods or name in _all_magics:
                raise AttributeError("Mock object has no attribute %r" % name)  #@ 647
        elif name[:2] == "__" and name[-2:] == "__" and len(name) > 4:
            raise AttributeError(name)
        if not self._mock_unsafe and (not self._mock_methods or name not in self._mock_methods):
            if name.startswith(("assert", "assret", "asert", "aseert", "assrt")) or name in _ATTRIB_DENY_LIST:
                raise AttributeError(f"{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is meant to be an attribute.")
        result = self._mock_children.get(name)
        if result is _deleted:
            raise AttributeError(name)
        if result is None:
            wraps = None if self._mock_wraps is None else getattr(self._mock_wraps, name)
            result = self._get_child_mock(parent=self, name=name, wraps=wraps, _new_name=name, _new_parent=self)
            self._mock_children[name] = result
        elif isinstance(result, _SpecState):
            try:
                result = create_autospec(result.spec, result.spec_set, result.instance, result.parent, result.name)
            except InvalidSpecError:
                target = self.__dict__["_mock_name"] or self
                raise InvalidSpecError(f"Cannot autospec attr {name!r} from target {target!r} as it has already been mocked out. "
                                       f"[target={self!r}, attr={result.spec!r}]")
            self._mock_children[name] = result
        return result

    def _extract_mock_name(self):
        names = [self._mock_new_name]
        parent, last = self._mock_new_parent, self
        dot = "" if names == ["()"] else "."
        while parent is not None:
            last = parent
            names.append(parent._mock_new_name + dot)
            dot = "" if parent._mock_new_name == "()" else "."
            parent = parent._mock_new_parent
        names.reverse()
        first = last._mock_name or "mock"
        if len(names) > 1 and names[1] not in ("()", "()."):
            first += "."
        names[0] = first
        return "".join(names)

    def __repr__(self):
        name = self._extract_mock_name()
        name_text = "" if name in ("mock", "mock.") else " name=%r" % name
        spec_text = ""
        if self._spec_class is not None:
            spec_text = (" spec_set=%r" if self._spec_set else " spec=%r") % self._spec_class.__name__
        return "<%s%s%s id='%s'>" % (type(self).__name__, name_text, spec_text, id(self))

    def __dir__(self):
        if not FILTER_DIR:
            return object.__dir__(self)
        extras = self._mock_methods or []
        of_type = [e for e in dir(type(self)) if not e.startswith("_") or _is_magic(e)]
        own = [e for e in self.__dict__ if not e.startswith("_")]
        children = [name for name, value in self._mock_children.items() if value is not _deleted]
        return sorted(set(extras) | set(of_type) | set(own) | set(children))

    def __setattr__(self, name, value):
        if name in _OWN:
            return object.__setattr__(self, name, value)
        if self._spec_set and self._mock_methods is not None and name not in self._mock_methods and name not in self.__dict__:
            if self._mock_methods is not None and not (name in _KEPT or name == "method_calls" or name.startswith("_mock")):
                raise AttributeError("Mock object has no attribute '%s'" % name)
        if name in _KEPT or name == "method_calls" or name.startswith("_mock_") and name in self.__dict__:
            return object.__setattr__(self, name, value)
        if name in _unsupported_magics:
            raise AttributeError("Attempting to set unsupported magic method %r." % name)
        if name in _all_magics:
            if self._mock_methods is not None and name not in self._mock_methods:
                raise AttributeError("Mock object has no attribute '%s'" % name)
            if not _is_instance_mock(value):
                setattr(type(self), name, _get_method(name, value))
                original = value
                value = lambda *args, **kw: original(self, *args, **kw)  # noqa: E731
            else:
                _check_and_set_parent(self, value, None, name)
                setattr(type(self), name, value)
                self._mock_children[name] = value
        elif name == "__class__":
            self.__dict__["_spec_class"] = value
            return
        elif _check_and_set_parent(self, value, name, name):
            self._mock_children[name] = value
        if self._mock_sealed and not hasattr(self, name):
            raise AttributeError(f"Cannot set {self._extract_mock_name()}.{name}")
        if isinstance(value, PropertyMock):
            setattr(type(self), name, value)
            return
        return object.__setattr__(self, name, value)

    def __delattr__(self, name):
        if name in _all_magics and name in type(self).__dict__:
            delattr(type(self), name)
            if name not in self.__dict__:
                return
        obj = self._mock_children.get(name, _missing)
        if name in self.__dict__:
            object.__delattr__(self, name)
        elif obj is _deleted:
            raise AttributeError(name)
        if obj is not _missing:
            del self._mock_children[name]
        self._mock_children[name] = _deleted

    def _format_mock_call_signature(self, args, kwargs):
        return _format_call_signature(self._mock_name or "mock", args, kwargs)

    def _error_text(self, args, kwargs, action="call"):
        actual = self.call_args if action == "call" else self.await_args
        expected = self._format_mock_call_signature(args, kwargs)
        shown = self._format_mock_call_signature(*(actual[-2:]))
        return "expected %s not found.\nExpected: %s\nActual: %s" % (action, expected, shown)

    def _get_call_signature_from_name(self, name):
        """The signature of the child that a dotted name stands for."""
        if not name:
            return self._spec_signature
        sig, children = None, self._mock_children
        for part in name.replace("()", "").split("."):
            child = children.get(part)
            if child is None or isinstance(child, _SpecState):
                break
            child = _extract_mock(child)
            children, sig = child._mock_children, child._spec_signature
        return sig

    def _call_matcher(self, _call):
        """A call with its arguments bound to the spec's parameters, so that how they were given makes no difference."""
        if isinstance(_call, tuple) and len(_call) > 2:
            sig = self._get_call_signature_from_name(_call[0])
        else:
            sig = self._spec_signature
        if sig is None:
            return _call
        if len(_call) == 2:
            name, (args, kwargs) = "", _call
        else:
            name, args, kwargs = _call
        try:
            bound = sig.bind(*args, **kwargs)
            return globals()["call"].__class__((name, bound.args, bound.kwargs))
        except TypeError as error:
            return error.with_traceback(None)

    def _calls_repr(self, prefix="Calls"):
        return f"\n{prefix}: {self.mock_calls!r}." if self.mock_calls else ""

    def assert_not_called(self):
        """Assert that the mock was never called."""
        if self.call_count:
            raise AssertionError("Expected '%s' to not have been called. Called %s times.%s"
                                 % (self._mock_name or "mock", self.call_count, self._calls_repr()))

    def assert_called(self):
        """Assert that the mock was called at least once."""
        if self.call_count == 0:
            raise AssertionError("Expected '%s' to have been called." % (self._mock_name or "mock"))

    def assert_called_once(self):
        """Assert that the mock was called only once."""
        if self.call_count != 1:
            raise AssertionError("Expected '%s' to have been called once. Called %s times.%s"  #@ 912 | raise AssertionError(msg)
                                 % (self._mock_name or "mock", self.call_count, self._calls_repr()))

    def assert_called_with(self, /, *args, **kwargs):
        """Assert that the last call was made with the specified arguments."""
        if self.call_args is None:
            expected = self._format_mock_call_signature(args, kwargs)
            raise AssertionError("expected call not found.\nExpected: %s\nActual: not called." % expected)
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        actual = self._call_matcher(self.call_args)
        if actual != expected:
            cause = expected if isinstance(expected, Exception) else None
            raise AssertionError(self._error_text(args, kwargs)) from cause  #@ 933 | raise AssertionError(_error_message()) from cause

    def assert_called_once_with(self, /, *args, **kwargs):
        """Assert that the mock was called exactly once and with the specified arguments."""
        if self.call_count != 1:
            raise AssertionError("Expected '%s' to be called once. Called %s times.%s"
                                 % (self._mock_name or "mock", self.call_count, self._calls_repr()))
        return self.assert_called_with(*args, **kwargs)

    def assert_has_calls(self, calls, any_order=False):
        """Assert the mock has been called with the specified calls."""
        expected = [self._call_matcher(c) for c in calls]
        cause = next((e for e in expected if isinstance(e, Exception)), None)
        made = _CallList(self._call_matcher(c) for c in self.mock_calls)
        if not any_order:
            if expected not in made:
                if cause is None:
                    problem = "Calls not found."
                else:
                    problem = "Error processing expected calls.\nErrors: {}".format(
                        [e if isinstance(e, Exception) else None for e in expected])
                raise AssertionError(f"{problem}\nExpected: {_CallList(calls)}{self._calls_repr(prefix='Actual')}") from cause
            return
        _without_order(expected, made, calls, cause, self._mock_name or "mock", "call", "%r does not contain all of %r in its call list, found %r instead")

    def assert_any_call(self, /, *args, **kwargs):
        """Assert the mock has been called with the specified arguments."""
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        cause = expected if isinstance(expected, Exception) else None
        if cause or expected not in _AnyComparer([self._call_matcher(c) for c in self.call_args_list]):
            raise AssertionError("%s call not found" % self._format_mock_call_signature(args, kwargs)) from cause

    def _get_child_mock(self, /, **kw):
        if self._mock_sealed:
            attribute = f".{kw['name']}" if "name" in kw else "()"
            raise AttributeError(self._extract_mock_name() + attribute)
        new_name = kw.get("_new_name")
        if new_name in self.__dict__["_spec_asyncs"]:
            return AsyncMock(**kw)
        if new_name in _sync_async_magics:
            return MagicMock(**kw)
        kind = type(self).__mro__[1]
        if issubclass(kind, MagicMock) and new_name in _async_method_magics:
            kind = AsyncMock
        elif issubclass(kind, AsyncMockMixin):
            if new_name in _all_sync_magics or self._mock_methods and new_name in self._mock_methods:
                kind = MagicMock
            else:
                kind = AsyncMock
        elif not issubclass(kind, CallableMixin):
            kind = MagicMock if issubclass(kind, NonCallableMagicMock) else Mock
        elif kind is AsyncMockMixin:
            kind = type(self).__mro__[2]
        return kind(**kw)


def _without_order(expected, made, calls, cause, name, what, text):
    made, missing = list(made), []
    for each in expected:
        try:
            made.remove(each)
        except ValueError:
            missing.append(each)
    if missing:
        raise AssertionError(text % (name, tuple(missing), made) if text.count("%") == 3 else text % (tuple(missing),)) from cause


class _AnyComparer(list):
    """Compares items of calls one by one, so that ANY works on either side."""

    def __contains__(self, item):
        for each in self:
            if len(item) == len(each) and all(a == b for a, b in zip(item, each)):
                return True
        return False


def _try_iter(obj):
    if obj is None or _is_exception(obj) or _callable(obj):
        return obj
    try:
        return iter(obj)
    except TypeError:
        return obj  # may be an iterator without __iter__


class _MockIter:
    def __init__(self, obj):
        self.obj = iter(obj)

    def __next__(self):
        return next(self.obj)


def _check_and_set_parent(parent, value, name, new_name):
    value = _extract_mock(value)
    if not _is_instance_mock(value):
        return False
    if value._mock_name or value._mock_new_name or value._mock_parent is not None or value._mock_new_parent is not None:
        return False
    above = parent
    while above is not None:
        if above is value:
            return False
        above = above._mock_new_parent
    if new_name:
        value._mock_new_parent, value._mock_new_name = parent, new_name
    if name:
        value._mock_parent, value._mock_name = parent, name
    return True


class CallableMixin(Base):
    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None, spec_set=None, parent=None,
                 _spec_state=None, _new_name="", _new_parent=None, **kwargs):
        self.__dict__["_mock_return_value"] = return_value
        super().__init__(spec, wraps, name, spec_set, parent, _spec_state, _new_name, _new_parent, **kwargs)
        self.side_effect = side_effect

    def _mock_check_sig(self, /, *args, **kwargs):
        pass  # a mock with a signature has another

    def __call__(self, /, *args, **kwargs):
        self._mock_check_sig(*args, **kwargs)
        self._increment_mock_call(*args, **kwargs)
        return self._mock_call(*args, **kwargs)  #@ 1118 | return `self._mock_call(*args, **kwargs)`

    def _mock_call(self, /, *args, **kwargs):
        return self._execute_mock_call(*args, **kwargs)  #@ 1122 | return `self._execute_mock_call(*args, **kwargs)`

    def _increment_mock_call(self, /, *args, **kwargs):
        self.called = True
        self.call_count += 1
        made = _Call((args, kwargs), two=True)
        self.call_args = made
        self.call_args_list.append(made)
        self.mock_calls.append(_Call(("", args, kwargs)))
        do_method_calls = self._mock_parent is not None
        method_name = self._mock_name
        path = self._mock_new_name
        is_a_call = path == "()"
        parent = self._mock_new_parent
        while parent is not None:
            if do_method_calls:
                parent.method_calls.append(_Call((method_name, args, kwargs)))
                do_method_calls = parent._mock_parent is not None
                if do_method_calls:
                    method_name = parent._mock_name + "." + method_name
            parent.mock_calls.append(_Call((path, args, kwargs)))
            if parent._mock_new_name:
                path = parent._mock_new_name + ("" if is_a_call else ".") + path
                is_a_call = parent._mock_new_name == "()"
            parent = parent._mock_new_parent

    def _execute_mock_call(self, /, *args, **kwargs):
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect  #@ 1177
            if not _callable(effect):
                result = next(effect)
                if _is_exception(result):
                    raise result
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if self._mock_return_value is not DEFAULT:
            return self.return_value
        if self._mock_delegate is not None and self._mock_delegate.return_value is not DEFAULT:
            return self._mock_delegate.return_value
        if self._mock_wraps is not None:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value


class Mock(CallableMixin, NonCallableMock):
    """Create a new Mock object."""


# --- Special methods

_NUMERICS = "add sub mul matmul truediv floordiv mod lshift rshift and xor or pow"
_magic_names = ("lt gt le ge eq ne getitem setitem delitem len contains str sizeof enter exit divmod rdivmod neg pos abs invert "
                "complex int float index round trunc floor ceil bool next fspath aiter hash iter " + _NUMERICS + " " +
                " ".join("i" + n for n in _NUMERICS.split()) + " " + " ".join("r" + n for n in _NUMERICS.split()))
_magics = {f"__{name}__" for name in _magic_names.split()}
_non_defaults = {f"__{name}__" for name in "get set delete reversed missing reduce reduce_ex getinitargs getnewargs getstate setstate "
                 "getformat repr dir subclasses format getnewargs_ex".split()}
_async_method_magics = {"__aenter__", "__aexit__", "__anext__"}
_async_magics = _async_method_magics | {"__aiter__"}
_sync_async_magics = {"__aiter__"}
_all_sync_magics = (_magics | _non_defaults) - _sync_async_magics
_all_magics = _all_sync_magics | _async_magics
_unsupported_magics = {"__getattr__", "__setattr__", "__init__", "__new__", "__prepare__", "__instancecheck__", "__subclasscheck__", "__del__"}
_ATTRIB_DENY_LIST = frozenset()
_return_values = {"__lt__": NotImplemented, "__gt__": NotImplemented, "__le__": NotImplemented, "__ge__": NotImplemented, "__int__": 1,
                  "__contains__": False, "__len__": 0, "__exit__": False, "__float__": 1.0,
                  "__bool__": True, "__index__": 1, "__aexit__": False}

if hasattr(builtins, "complex"):
    _return_values["__complex__"] = builtins.complex(0, 1)


def _is_magic(name):
    return "__%s__" % name[2:-2] == name


def _get_method(name, func):
    """A plain function for a class, that passes the object on."""
    def method(self, /, *args, **kw):
        return func(self, *args, **kw)
    method.__name__ = name
    return method


def _default_eq(self):
    def equal(other):
        ret = self.__eq__._mock_return_value
        if ret is not DEFAULT:
            return ret
        return True if self is other else NotImplemented
    return equal


def _default_ne(self):
    def differs(other):
        if self.__ne__._mock_return_value is not DEFAULT:
            return DEFAULT
        return False if self is other else NotImplemented
    return differs


def _default_iter(self):
    def iterator():
        ret = self.__iter__._mock_return_value
        return iter([]) if ret is DEFAULT else iter(ret)
    return iterator


def _default_aiter(self):
    def iterator():
        ret = self.__aiter__._mock_return_value
        return _AsyncIterator(iter([] if ret is DEFAULT else ret))
    return iterator


_calculated = {"__hash__": lambda self: object.__hash__(self), "__str__": lambda self: object.__str__(self),
               "__sizeof__": lambda self: object.__sizeof__(self),
               "__fspath__": lambda self: f"{type(self).__name__}/{self._extract_mock_name()}/{id(self)}"}
_side_effects = {"__eq__": _default_eq, "__ne__": _default_ne, "__iter__": _default_iter, "__aiter__": _default_aiter}


def _set_return_value(mock, method, name):
    fixed = _return_values.get(name, DEFAULT)
    if fixed is not DEFAULT:
        method.return_value = fixed
    elif name in _calculated:
        method.return_value = _calculated[name](mock)
    elif name in _side_effects:
        method.side_effect = _side_effects[name](mock)


class MagicMixin(Base):
    def __init__(self, /, *args, **kw):
        self._mock_set_magics()  # before there can be keyword arguments for them
        super().__init__(*args, **kw)
        self._mock_set_magics()  # and with the spec

    def _mock_set_magics(self):
        wanted = _magics | _async_method_magics
        if getattr(self, "_mock_methods", None) is not None:
            wanted = wanted & set(self._mock_methods)
            for name in (_magics | _async_method_magics) - wanted:
                if name in type(self).__dict__:
                    delattr(self, name)
        kind = type(self)
        for name in wanted:
            if name not in kind.__dict__:
                setattr(kind, name, MagicProxy(name, self))


class NonCallableMagicMock(MagicMixin, NonCallableMock):
    """A version of MagicMock that isn't callable."""

    def mock_add_spec(self, spec, spec_set=False):
        self._mock_add_spec(spec, spec_set)
        self._mock_set_magics()


class MagicMock(MagicMixin, Mock):
    """MagicMock is a subclass of Mock with default implementations of most of the magic methods."""

    def mock_add_spec(self, spec, spec_set=False):
        self._mock_add_spec(spec, spec_set)
        self._mock_set_magics()


class MagicProxy(Base):
    """Makes the mock of a special method when that is first used."""

    def __init__(self, name, parent):
        self.name, self.parent = name, parent

    def create_mock(self):
        parent = self.parent
        made = parent._get_child_mock(name=self.name, _new_name=self.name, _new_parent=parent)
        setattr(parent, self.name, made)
        _set_return_value(parent, made, self.name)
        return made

    def __get__(self, obj, _type=None):
        return self.create_mock()


# --- Coroutines

class AsyncMockMixin(Base):
    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        d = self.__dict__
        d["_is_coroutine"] = asyncio.coroutines._is_coroutine
        d["_mock_await_count"] = 0
        d["_mock_await_args"] = None
        d["_mock_await_args_list"] = _CallList()
        code = NonCallableMock(spec_set=CodeType)
        code.co_flags = 0x80
        d["__code__"] = code
        d["__name__"] = "AsyncMock"
        d["__defaults__"] = ()
        d["__kwdefaults__"] = {}
        d["__annotations__"] = None

    await_count = _kept("await_count")
    await_args = _kept("await_args")
    await_args_list = _kept("await_args_list")

    async def _execute_mock_call(self, /, *args, **kwargs):
        made = _Call((args, kwargs), two=True)
        self.await_count += 1
        self.await_args = made
        self.await_args_list.append(made)
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect  #@ 1177
            elif not _callable(effect):
                try:
                    result = next(effect)
                except StopIteration:
                    raise StopAsyncIteration
                if _is_exception(result):
                    raise result
            elif asyncio.iscoroutinefunction(effect):
                result = await effect(*args, **kwargs)
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if self._mock_return_value is not DEFAULT:
            return self.return_value
        if self._mock_wraps is not None:
            if asyncio.iscoroutinefunction(self._mock_wraps):
                return await self._mock_wraps(*args, **kwargs)
            return self._mock_wraps(*args, **kwargs)
        return self.return_value

    def assert_awaited(self):
        """Assert that the mock was awaited at least once."""
        if self.await_count == 0:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited.")

    def assert_awaited_once(self):
        """Assert that the mock was awaited exactly once."""
        if self.await_count != 1:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited once. Awaited {self.await_count} times.")

    def assert_awaited_with(self, /, *args, **kwargs):
        """Assert that the last await was with the specified arguments."""
        if self.await_args is None:
            raise AssertionError(f"Expected await: {self._format_mock_call_signature(args, kwargs)}\nNot awaited")
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        if self._call_matcher(self.await_args) != expected:
            cause = expected if isinstance(expected, Exception) else None
            raise AssertionError(self._error_text(args, kwargs, action="await")) from cause

    def assert_awaited_once_with(self, /, *args, **kwargs):
        """Assert that the mock was awaited exactly once and with the specified arguments."""
        if self.await_count != 1:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited once. Awaited {self.await_count} times.")
        return self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        """Assert the mock has ever been awaited with the specified arguments."""
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        cause = expected if isinstance(expected, Exception) else None
        if cause or expected not in _AnyComparer([self._call_matcher(c) for c in self.await_args_list]):
            raise AssertionError("%s await not found" % self._format_mock_call_signature(args, kwargs)) from cause

    def assert_has_awaits(self, calls, any_order=False):
        """Assert the mock has been awaited with the specified calls."""
        expected = [self._call_matcher(c) for c in calls]
        cause = next((e for e in expected if isinstance(e, Exception)), None)
        made = _CallList(self._call_matcher(c) for c in self.await_args_list)
        if not any_order:
            if expected not in made:
                if cause is None:
                    problem = "Awaits not found."
                else:
                    problem = "Error processing expected awaits.\nErrors: {}".format(
                        [e if isinstance(e, Exception) else None for e in expected])
                raise AssertionError(f"{problem}\nExpected: {_CallList(calls)}\nActual: {self.await_args_list}") from cause
            return
        _without_order(expected, made, calls, cause, self._mock_name, "await", "%r not all found in await list")

    def assert_not_awaited(self):
        """Assert that the mock was never awaited."""
        if self.await_count != 0:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to not have been awaited. Awaited {self.await_count} times.")

    def reset_mock(self, /, *args, **kwargs):
        """See Mock.reset_mock()."""
        super().reset_mock(*args, **kwargs)
        self.await_count = 0
        self.await_args = None
        self.await_args_list = _CallList()


class AsyncMagicMixin(MagicMixin):
    pass


class AsyncMock(AsyncMockMixin, AsyncMagicMixin, Mock):
    """Enhance Mock with features allowing to mock an async function."""


_OWN_ASYNC = ("await_count", "await_args", "await_args_list")
_KEPT += _OWN_ASYNC


class _AsyncIterator:
    """Wraps an iterator in an asynchronous iterator."""

    def __init__(self, iterator):
        self.iterator = iterator

    def __aiter__(self):
        return self

    async def __anext__(self):
        try:
            return next(self.iterator)
        except StopIteration:
            pass
        raise StopAsyncIteration


class PropertyMock(Mock):
    """A mock intended to be used as a property, or other descriptor, on a class."""

    def _get_child_mock(self, /, **kwargs):
        return MagicMock(**kwargs)

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, val):
        self(val)


# --- patch

def _importer(target):
    import importlib
    parts = target.split(".")
    path = parts.pop(0)
    thing = __import__(path)
    for part in parts:
        path += ".%s" % part
        try:
            thing = getattr(thing, part)
        except AttributeError:
            importlib.import_module(path)
            thing = getattr(thing, part)
    return thing


def _get_target(target):
    try:
        target, attribute = target.rsplit(".", 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError(f"Need a valid target to patch. You supplied: {target!r}")
    return functools.partial(_importer, target), attribute


def _check_typos(kwargs):
    for wrong in ("autospect", "auto_spec", "set_spec"):
        if wrong in kwargs:
            raise RuntimeError(f"{wrong!r} might be a typo; use unsafe=True if this is intended")


class _patch:
    attribute_name = None
    _active_patches = []

    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, *, unsafe=False):
        if new_callable is not None:
            if new is not DEFAULT:
                raise ValueError("Cannot use 'new' and 'new_callable' together")
            if autospec is not None:
                raise ValueError("Cannot use 'autospec' and 'new_callable' together")
        if not unsafe:
            _check_typos(kwargs)
        if spec is not None and _is_instance_mock(spec):
            raise InvalidSpecError(f"Cannot spec attr {attribute!r} as the spec has already been mocked out. [spec={spec!r}]")
        if spec_set is not None and _is_instance_mock(spec_set):
            raise InvalidSpecError(f"Cannot spec attr {attribute!r} as the spec_set target has already been mocked out. [spec_set={spec_set!r}]")
        self.getter, self.attribute, self.new = getter, attribute, new
        self.new_callable, self.spec, self.create, self.has_local = new_callable, spec, create, False
        self.spec_set, self.autospec, self.kwargs = spec_set, autospec, kwargs
        self.additional_patchers = []
        self.is_started = False

    def copy(self):
        made = _patch(self.getter, self.attribute, self.new, self.spec, self.create, self.spec_set, self.autospec,
                      self.new_callable, self.kwargs)
        made.attribute_name = self.attribute_name
        made.additional_patchers = [p.copy() for p in self.additional_patchers]
        return made

    def __call__(self, func):
        if isinstance(func, type):
            return self.decorate_class(func)
        if inspect.iscoroutinefunction(func):
            return self.decorate_async_callable(func)
        return self.decorate_callable(func)

    def decorate_class(self, klass):
        for attr in dir(klass):
            if not attr.startswith(patch.TEST_PREFIX):
                continue
            value = getattr(klass, attr)
            if hasattr(value, "__call__"):
                setattr(klass, attr, self.copy()(value))
        return klass

    @contextlib.contextmanager
    def decoration_helper(self, patched, args, keywargs):
        extra = []
        with contextlib.ExitStack() as stack:
            for patching in patched.patchings:
                arg = stack.enter_context(patching)
                if patching.attribute_name is not None:
                    keywargs.update(arg)
                elif patching.new is DEFAULT:
                    extra.append(arg)
            yield args + tuple(extra), keywargs

    def decorate_callable(self, func):
        if hasattr(func, "patchings"):
            func.patchings.append(self)
            return func

        @functools.wraps(func)
        def patched(*args, **keywargs):
            with self.decoration_helper(patched, args, keywargs) as (newargs, newkeywargs):
                return func(*newargs, **newkeywargs)
        patched.patchings = [self]
        return patched

    def decorate_async_callable(self, func):
        if hasattr(func, "patchings"):
            func.patchings.append(self)
            return func

        @functools.wraps(func)
        async def patched(*args, **keywargs):
            with self.decoration_helper(patched, args, keywargs) as (newargs, newkeywargs):
                return await func(*newargs, **newkeywargs)
        patched.patchings = [self]
        return patched

    def get_original(self):
        target, name = self.getter(), self.attribute
        original, local = DEFAULT, False
        try:
            original = target.__dict__[name]
        except (AttributeError, KeyError):
            original = getattr(target, name, DEFAULT)
        else:
            local = True
        if name in vars(builtins) and isinstance(target, ModuleType):
            self.create = True
        if not self.create and original is DEFAULT:
            raise AttributeError("%s does not have the attribute %r" % (target, name))
        return original, local

    def __enter__(self):
        """Perform the patch."""
        if self.is_started:
            raise RuntimeError("Patch is already started")
        new, spec, spec_set = self.new, self.spec, self.spec_set
        autospec, kwargs = self.autospec, self.kwargs
        new_callable = self.new_callable
        self.target = self.getter()
        if spec is False:
            spec = None
        if spec_set is False:
            spec_set = None
        if autospec is False:
            autospec = None
        if spec is not None and autospec is not None:
            raise TypeError("Can't specify spec and autospec")
        if (spec is not None or autospec is not None) and spec_set not in (True, None):
            raise TypeError("Can't provide explicit spec_set *and* spec or autospec")
        original, local = self.get_original()
        if new is DEFAULT and autospec is None:
            inherit = False
            if spec is True:
                spec = original
                if spec_set is True:
                    spec_set, spec = original, None
            elif spec is not None:
                if spec_set is True:
                    spec_set, spec = spec, None
            elif spec_set is True:
                spec_set = original
            if spec is not None or spec_set is not None:
                if original is DEFAULT:
                    raise TypeError("Can't use 'spec' with create=True")
                inherit = isinstance(original, type)
            like = spec if spec is not None else spec_set
            if spec is None and _is_async_obj(original):
                kind = AsyncMock
            else:
                kind = MagicMock
            own = {}
            if new_callable is not None:
                kind = new_callable
            elif like is not None:
                asked = like
                not_callable = "__call__" not in asked if _is_list(asked) else not callable(asked)
                if _is_async_obj(asked):
                    kind = AsyncMock
                elif not_callable:
                    kind = NonCallableMagicMock
            if spec is not None:
                own["spec"] = spec
            if spec_set is not None:
                own["spec_set"] = spec_set
            if isinstance(kind, type) and issubclass(kind, NonCallableMock) and self.attribute:
                own["name"] = self.attribute
            own.update(kwargs)
            new = kind(**own)
            if inherit and _is_instance_mock(new):
                if not (_is_list(like) or _instance_callable(like)):
                    kind = NonCallableMagicMock
                own.pop("name", None)
                new.return_value = kind(_new_parent=new, _new_name="()", **own)
        elif autospec is not None:
            if new is not DEFAULT:
                raise TypeError("autospec creates the mock for you. Can't specify autospec and new.")
            if original is DEFAULT:
                raise TypeError("Can't use 'autospec' with create=True")
            if autospec is True:
                autospec = original
            if _is_instance_mock(self.target):
                raise InvalidSpecError(f"Cannot autospec attr {self.attribute!r} as the patch target has already been mocked out. "
                                       f"[target={self.target!r}, attr={autospec!r}]")
            if _is_instance_mock(autospec):
                name = getattr(self.target, "__name__", self.target)
                raise InvalidSpecError(f"Cannot autospec attr {self.attribute!r} from target {name!r} as it has already been "
                                       f"mocked out. [target={self.target!r}, attr={autospec!r}]")
            new = create_autospec(autospec, spec_set=bool(spec_set), _name=self.attribute, **kwargs)
        elif kwargs:
            raise TypeError("Can't pass kwargs to a mock we aren't creating")
        self.temp_original, self.is_local = original, local
        self._exit_stack = contextlib.ExitStack()
        self.is_started = True
        try:
            setattr(self.target, self.attribute, new)
            if self.attribute_name is None:
                return new
            extra = {}
            if self.new is DEFAULT:
                extra[self.attribute_name] = new
            for patching in self.additional_patchers:
                arg = self._exit_stack.enter_context(patching)
                if patching.new is DEFAULT:
                    extra.update(arg)
            return extra
        except BaseException:
            if not self.__exit__(*sys.exc_info()):
                raise

    def __exit__(self, *exc_info):
        """Undo the patch."""
        if not self.is_started:
            return
        if self.is_local and self.temp_original is not DEFAULT:
            setattr(self.target, self.attribute, self.temp_original)
        else:
            delattr(self.target, self.attribute)
            if not self.create and (not hasattr(self.target, self.attribute) or self.attribute in (
                    "__doc__", "__module__", "__defaults__", "__annotations__", "__kwdefaults__")):
                setattr(self.target, self.attribute, self.temp_original)
        del self.temp_original, self.is_local, self.target
        stack = self._exit_stack
        del self._exit_stack
        self.is_started = False
        return stack.__exit__(*exc_info)

    def start(self):
        """Activate a patch, returning any created mock."""
        result = self.__enter__()
        self._active_patches.append(self)
        return result

    def stop(self):
        """Stop an active patch."""
        try:
            self._active_patches.remove(self)
        except ValueError:
            return None
        return self.__exit__(None, None, None)


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *,
                  unsafe=False, **kwargs):
    """Patch the named member of an object with a mock object."""
    if type(target) is str:
        raise TypeError(f"{target!r} must be the actual object to be patched, not a str")
    return _patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, unsafe=unsafe)


def _patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    """Perform multiple patches in a single call."""
    getter = functools.partial(_importer, target) if type(target) is str else lambda: target
    if not kwargs:
        raise ValueError("Must supply at least one keyword argument with patch.multiple")
    patchers = []
    for attribute, new in kwargs.items():
        each = _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, {})
        each.attribute_name = attribute
        patchers.append(each)
    patchers[0].additional_patchers = patchers[1:]
    return patchers[0]


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *, unsafe=False, **kwargs):
    """Replaces what a dotted name stands for, as a decorator or a context manager."""
    getter, attribute = _get_target(target)
    return _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, unsafe=unsafe)


class _patch_dict:
    """Patch a dictionary, or an object like one, and restore it afterwards."""

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict = in_dict
        self.values = dict(values)
        self.values.update(kwargs)
        self.clear = clear
        self._original = None

    def __call__(self, f):
        if isinstance(f, type):
            return self.decorate_class(f)
        if inspect.iscoroutinefunction(f):
            @functools.wraps(f)
            async def inner(*args, **kw):
                with self:
                    return await f(*args, **kw)
        else:
            @functools.wraps(f)
            def inner(*args, **kw):
                with self:
                    return f(*args, **kw)
        return inner

    def decorate_class(self, klass):
        for attr in dir(klass):
            value = getattr(klass, attr)
            if attr.startswith(patch.TEST_PREFIX) and hasattr(value, "__call__"):
                setattr(klass, attr, _patch_dict(self.in_dict, self.values, self.clear)(value))
        return klass

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _importer(self.in_dict)
        target = self.in_dict
        try:
            self._original = target.copy()
        except AttributeError:
            self._original = {key: target[key] for key in target}
        if self.clear:
            _clear_dict(target)
        try:
            target.update(self.values)
        except AttributeError:
            for key in self.values:
                target[key] = self.values[key]
        return target

    def __exit__(self, *args):
        if self._original is not None:
            _clear_dict(self.in_dict)
            try:
                self.in_dict.update(self._original)
            except AttributeError:
                for key in self._original:
                    self.in_dict[key] = self._original[key]
            self._original = None
        return False

    def start(self):
        """Activate a patch, returning any created mock."""
        result = self.__enter__()
        _patch._active_patches.append(self)
        return result

    def stop(self):
        """Stop an active patch."""
        try:
            _patch._active_patches.remove(self)
        except ValueError:
            return None
        return self.__exit__(None, None, None)


def _clear_dict(in_dict):
    try:
        in_dict.clear()
    except AttributeError:
        for key in list(in_dict):
            del in_dict[key]


def _patch_stopall():
    """Stop all active patches, the newest first."""
    for each in reversed(_patch._active_patches[:]):
        each.stop()


patch.object = _patch_object
patch.dict = _patch_dict
patch.multiple = _patch_multiple
patch.stopall = _patch_stopall
patch.TEST_PREFIX = "test"


# --- Autospec

class _SpecState:
    """A child of an autospecced mock that has not been asked for yet."""

    def __init__(self, spec, spec_set=False, parent=None, name=None, ids=None, instance=False):
        self.spec, self.ids, self.spec_set, self.parent, self.instance, self.name = spec, ids, spec_set, parent, instance, name


_FUNCTION_TYPES = (FunctionType, MethodType)


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *, unsafe=False, **kwargs):
    """Create a mock object using another object as a spec; functions and methods have the signatures of the originals."""
    if not unsafe:
        _check_typos(kwargs)
    if _is_list(spec):
        spec = type(spec)
    is_type = isinstance(spec, type)
    if _is_instance_mock(spec):
        raise InvalidSpecError(f"Cannot autospec a Mock object. [object={spec!r}]")
    is_async = _is_async_func(spec)
    own = {"spec": spec}
    if spec_set:
        own = {"spec_set": spec}
    elif spec is None:
        own = {}
    if own and instance:
        own["_spec_as_instance"] = True
    own.update(kwargs)
    kind = MagicMock
    if inspect.isdatadescriptor(spec):
        own = {}  # what stands for an attribute of unknown sort
    elif is_type and instance and not _instance_callable(spec):
        kind = NonCallableMagicMock
    elif is_async:
        if instance:
            raise RuntimeError("Instance can not be True when create_autospec is mocking an async function")
        kind = AsyncMock
    elif not _callable(spec):
        kind = NonCallableMagicMock
    name = own.pop("name", _name)
    new_name = name
    if _parent is None:
        new_name = ""
    mock = kind(parent=_parent, _new_parent=_parent, _new_name=new_name, name=name, **own)
    if isinstance(spec, _FUNCTION_TYPES):
        mock = _set_signature(mock, spec)
        if is_async:
            _setup_async_mock(mock)
    else:
        _check_sig(spec, mock, is_type, instance)
    if _parent is not None and not instance:
        _parent._mock_children[_name] = mock
    if is_type and not instance and "return_value" not in kwargs:
        mock.return_value = create_autospec(spec, spec_set, instance=True, _name="()", _parent=mock)
    for entry in dir(spec):
        if _is_magic(entry):
            continue  # set up by MagicMock
        try:
            original = getattr(spec, entry)
        except AttributeError:
            continue
        own = {"spec": original}
        if spec_set:
            own = {"spec_set": original}
        if not isinstance(original, _FUNCTION_TYPES):
            new = _SpecState(original, is_type, mock, entry, instance)
            new.spec_set, new.instance = spec_set, False
            mock._mock_children[entry] = new
        else:
            parent = mock
            if isinstance(spec, FunctionType):
                parent = mock.mock
            own["_eat_self"] = skip = _must_skip(spec, entry, is_type)
            child = AsyncMock if asyncio.iscoroutinefunction(original) else MagicMock
            new = child(parent=parent, name=entry, _new_name=entry, _new_parent=parent, **own)
            mock._mock_children[entry] = new
            _check_sig(original, new, skipfirst=skip)
        if isinstance(new, FunctionType):
            setattr(mock, entry, new)
    return mock


def _check_sig(func, mock, skipfirst, instance=False):
    """Calls of the mock are held against the signature."""
    sig = _check_sig_of(func, instance, skipfirst)
    if sig is None:
        return

    def check(self, /, *args, **kwargs):
        sig.bind(*args, **kwargs)
    type(mock)._mock_check_sig = check
    type(mock).__signature__ = sig


def _set_signature(mock, original):
    """A function that calls the mock, with the name and signature of the original."""
    sig = _check_sig_of(original, False, False)
    if sig is None:
        return mock
    if _is_async_func(original):
        async def stand_in(*args, **kwargs):
            sig.bind(*args, **kwargs)
            return await mock(*args, **kwargs)
    else:
        def stand_in(*args, **kwargs):
            sig.bind(*args, **kwargs)
            return mock(*args, **kwargs)
    functools.update_wrapper(stand_in, getattr(original, "__func__", original), updated=())
    stand_in.__dict__.pop("__wrapped__", None)
    stand_in.__signature__ = sig
    if not stand_in.__name__.isidentifier():
        stand_in.__name__ = "funcopy"
    _setup_func(stand_in, mock, sig)
    return stand_in


def _setup_func(func, mock, sig):
    func.mock = mock
    for name in ("assert_called_with", "assert_not_called", "assert_called", "assert_called_once", "assert_called_once_with",
                 "assert_has_calls", "assert_any_call"):
        setattr(func, name, functools.partial(_call_of_mock, mock, name))
    func.called, func.call_count, func.call_args = False, 0, None
    func.call_args_list = func.method_calls = func.mock_calls = None
    func.call_args_list, func.method_calls, func.mock_calls = _CallList(), _CallList(), _CallList()
    func.return_value = mock.return_value
    func.side_effect = mock.side_effect
    func._mock_children = mock._mock_children

    def reset_mock():
        func.method_calls, func.mock_calls = _CallList(), _CallList()
        mock.reset_mock()
        ret = func.return_value
        if _is_instance_mock(ret) and ret is not mock:
            ret.reset_mock()
    func.reset_mock = reset_mock
    mock._mock_delegate = func


def _call_of_mock(mock, name, /, *args, **kwargs):
    return getattr(mock, name)(*args, **kwargs)


def _setup_async_mock(func):
    func._is_coroutine = asyncio.coroutines._is_coroutine
    func.await_count, func.await_args, func.await_args_list = 0, None, _CallList()
    for name in ("assert_awaited", "assert_awaited_once", "assert_awaited_with", "assert_awaited_once_with", "assert_any_await",
                 "assert_has_awaits", "assert_not_awaited"):
        setattr(func, name, functools.partial(_call_of_mock, func.mock, name))


# --- The rest

def seal(mock):
    """Disable the automatic generation of child mocks."""
    mock._mock_sealed = True
    for attr in dir(mock):
        try:
            value = getattr(mock, attr)
        except AttributeError:
            continue
        if not isinstance(value, NonCallableMock):
            continue
        if isinstance(value._mock_children.get(attr), _SpecState):
            continue
        if value._mock_new_parent is mock:
            seal(value)


def _to_stream(read_data):
    return io.BytesIO(read_data) if isinstance(read_data, bytes) else io.StringIO(read_data)


_file_spec = None
_open = open  # which may be patched itself


def mock_open(mock=None, read_data=""):
    """A mock to replace the use of open: what it opens holds read_data."""
    state = [_to_stream(read_data)]

    def reading(name):
        def side_effect(*args, **kwargs):
            fixed = getattr(handle, name)._mock_return_value
            return fixed if fixed is not DEFAULT else getattr(state[0], name)(*args, **kwargs)
        return side_effect

    def lines():
        fixed = handle.readline._mock_return_value
        if fixed is not DEFAULT:
            while True:
                yield fixed
        for line in state[0]:
            yield line

    def next_line():
        fixed = handle.readline._mock_return_value
        return fixed if fixed is not DEFAULT else next(state[0])

    global _file_spec
    if _file_spec is None:
        names = dir(io.StringIO) + dir(io.BytesIO) + ["mode", "name", "peek", "raw", "buffer", "encoding", "errors", "line_buffering"]
        _file_spec = sorted(set(names))
    if mock is None:
        mock = MagicMock(name="open", spec=_open)
    handle = MagicMock(spec=_file_spec)
    handle.__enter__.return_value = handle
    handle.write.return_value = None
    handle.read.return_value = None
    handle.read._mock_return_value = handle.readline._mock_return_value = handle.readlines._mock_return_value = DEFAULT
    for name in ("read", "readline", "readlines"):
        getattr(handle, name).side_effect = reading(name)
    handle.__iter__.side_effect = lines
    handle.__next__.side_effect = next_line

    def reset_data(*args, **kwargs):
        state[0] = _to_stream(read_data)
        return DEFAULT
    mock.side_effect = reset_data
    mock.return_value = handle
    return mock
