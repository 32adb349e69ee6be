"""Mock objects: they accept any use, and remember it."""

import sys

__all__ = ["Mock", "MagicMock", "AsyncMock", "patch", "sentinel", "DEFAULT", "ANY", "call", "NonCallableMock",
           "PropertyMock", "NonCallableMagicMock", "create_autospec", "mock_open", "seal"]


class _Sentinel:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return "sentinel.%s" % self.name


class _Sentinels:
    """Access attributes to return a named object, usable as a sentinel."""

    def __getattr__(self, name):
        if name == "__bases__":
            raise AttributeError
        value = self.__dict__[name] = _Sentinel(name)
        return value


sentinel = _Sentinels()
DEFAULT = sentinel.DEFAULT


class _ANY:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return "<ANY>"

    __hash__ = None


ANY = _ANY()


class _Call(tuple):
    """(name, args, kwargs) of a call; compares with shorter tuples too."""

    def __new__(cls, name="", args=(), kwargs=None, two=False):
        self = tuple.__new__(cls, (args, kwargs or {}) if two else (name, args, kwargs or {}))
        self._mock_name = name
        return self

    @property
    def args(self):
        return self[-2]

    @property
    def kwargs(self):
        return self[-1]

    def __eq__(self, other):
        if not isinstance(other, tuple):
            return NotImplemented
        name, args, kwargs = "", (), {}
        for part in other:
            if isinstance(part, str):
                name = part
            elif isinstance(part, tuple):
                args = part
            elif isinstance(part, dict):
                kwargs = part
        own = self[0] if len(self) == 3 else ""
        if name and own and name != own or bool(name) != bool(own) and len(self) == 3 and len(other) == 3:
            return False
        return (self.args, self.kwargs) == (args, kwargs)

    def __ne__(self, other):
        return not self == other

    __hash__ = None

    def __call__(self, *args, **kwargs):
        return _Call(self._mock_name, args, kwargs)

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return _Call(f"{self._mock_name}.{name}" if self._mock_name else name)

    def __repr__(self):
        name = self[0] if len(self) == 3 else ""
        return _format_call("call" if not name else "call." + name if not name.startswith("()") else "call" + name,
                            self.args, self.kwargs)


call = _Call()


def _format_call(name, args, kwargs):
    return "%s(%s)" % (name, ", ".join([repr(a) for a in args] + ["%s=%r" % item for item in kwargs.items()]))


class _CallList(list):
    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        return any([self[i:i + len(value)] == value for i in range(len(self) - len(value) + 1)])


_ATTRIBUTES = ("return_value", "side_effect", "called", "call_count", "call_args", "call_args_list", "mock_calls",
               "method_calls", "await_count", "await_args", "await_args_list")


class NonCallableMock:
    def __new__(cls, *args, **kw):
        # A class of its own for each mock: special methods can only be set on a class.
        made = type(cls.__name__, (cls,), {"__doc__": cls.__doc__, "__module__": cls.__module__})
        return object.__new__(made)

    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None, spec_set=None,
                 parent=None, new_name="", **kwargs):
        d = self.__dict__
        d["_children"] = {}
        d["_parent"] = parent
        d["_name"] = name
        d["_new_name"] = new_name
        d["_wraps"] = wraps
        spec = spec_set if spec_set is not None else spec
        d["_spec_set"] = spec_set is not None
        d["_spec"] = None if spec is None else list(spec) if isinstance(spec, (list, tuple)) else dir(spec)
        d["_spec_class"] = None if spec is None or isinstance(spec, (list, tuple)) else \
            spec if isinstance(spec, type) else type(spec)
        d["_return"] = return_value
        d["_side_effect"] = None
        self.reset_mock()
        self.side_effect = side_effect
        self.configure_mock(**kwargs)

    @property
    def __class__(self):
        spec = self.__dict__.get("_spec_class")
        return type(self) if spec is None else spec

    def configure_mock(self, **kwargs):
        for path, value in sorted(kwargs.items(), key=lambda item: item[0].count(".")):
            obj = self
            *parents, final = path.split(".")
            for part in parents:
                obj = getattr(obj, part)
            setattr(obj, final, value)

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        d = self.__dict__
        d["called"] = False
        d["call_count"] = 0
        d["call_args"] = None
        for name in ("call_args_list", "mock_calls", "method_calls"):
            d[name] = _CallList()
        if return_value:
            d["_return"] = DEFAULT
        if side_effect:
            d["_side_effect"] = None
        for child in d["_children"].values():
            if isinstance(child, NonCallableMock):
                child.reset_mock()

    def attach_mock(self, mock, attribute):
        mock.__dict__.update(_parent=None, _name=None)
        setattr(self, attribute, mock)

    @property
    def return_value(self):
        if self._return is DEFAULT:
            self.__dict__["_return"] = self._get_child_mock(parent=self, new_name="()")
        return self._return

    @return_value.setter
    def return_value(self, value):
        self.__dict__["_return"] = value

    @property
    def side_effect(self):
        return self._side_effect

    @side_effect.setter
    def side_effect(self, value):
        if value is not None and not callable(value) and not isinstance(value, BaseException):
            value = iter(value)
        self.__dict__["_side_effect"] = value

    def _get_child_mock(self, **kw):
        kind = next(c for c in type(self).__mro__ if c.__module__ == __name__ and c is not type(self))
        if kw["new_name"] in ("assert_awaited",):
            kind = Mock
        if kind is NonCallableMock:
            kind = Mock
        return kind(**kw)

    def __getattr__(self, name):
        d = self.__dict__
        if name in ("_children", "_spec", "_spec_class") or "_children" not in d:
            raise AttributeError(name)
        if d["_spec"] is not None and name not in d["_spec"]:
            raise AttributeError("Mock object has no attribute %r" % name)
        if name[:2] == "__" and name[-2:] == "__":
            raise AttributeError(name)
        if name.startswith(("assert", "assret", "asert", "aseert", "assrt")):
            raise AttributeError(f"{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is meant "
                                 "to be an attribute.")
        if name not in d["_children"]:
            if d.get("_sealed"):
                raise AttributeError(f"mock.{name}")
            wraps = None if d["_wraps"] is None else getattr(d["_wraps"], name)
            d["_children"][name] = self._get_child_mock(parent=self, new_name=name, wraps=wraps)
        child = d["_children"][name]
        if child is _deleted:
            raise AttributeError(name)
        return child

    def __setattr__(self, name, value):
        d = self.__dict__
        if name in ("return_value", "side_effect"):
            object.__setattr__(self, name, value)
        elif name in _ATTRIBUTES:
            d[name] = value
        elif name[:2] == "__" and name[-2:] == "__" and name not in ("__class__", "__dict__", "__doc__"):
            if not isinstance(value, NonCallableMock):
                function = value
                setattr(type(self), name, lambda self, *a, **k: function(self, *a, **k))
            else:
                setattr(type(self), name, lambda self, *a, **k: value(*a, **k))
            d["_children"][name] = value
            d[name] = value
        else:
            if d.get("_spec_set") and name not in d["_spec"]:
                raise AttributeError("Mock object has no attribute '%s'" % name)
            if isinstance(value, PropertyMock):
                setattr(type(self), name, value)
                return
            if isinstance(value, NonCallableMock) and value._parent is None and value._name is None:
                value.__dict__.update(_parent=self, _new_name=name)
            d["_children"][name] = value

    def __delattr__(self, name):
        self.__dict__["_children"][name] = _deleted

    def __dir__(self):
        return sorted(set(self._spec or object.__dir__(self)) | set(self._children))

    def _full_name(self):
        parts, mock, last = [], self, True
        while mock is not None:
            if mock._name is not None:
                parts.append(mock._name)
                break
            parts.append(mock._new_name or "mock")
            mock = mock._parent
        parts.reverse()
        text = parts[0]
        for part in parts[1:]:
            text += part if part == "()" else "." + part
        return text

    def __repr__(self):
        named = self._name is not None or self._parent is not None
        spec = f" spec={self._spec_class.__name__!r}" if self._spec_class is not None else ""
        name = f" name={self._full_name()!r}" if named else ""
        return f"<{type(self).__name__}{name}{spec} id={id(self)!r}>"

    def _short(self):
        return self._name or (self._new_name if self._parent is not None and self._new_name != "()" else "") or "mock"

    def _record(self, args, kwargs):
        d = self.__dict__
        d["called"] = True
        d["call_count"] += 1
        made = _Call("", args, kwargs, two=True)
        d["call_args"] = made
        d["call_args_list"].append(made)
        d["mock_calls"].append(_Call("", args, kwargs))
        path, mock = self._new_name, self._parent
        method = path != "()"
        while mock is not None and self._name is None:
            mock.mock_calls.append(_Call(path, args, kwargs))
            if method:
                mock.method_calls.append(_Call(path, args, kwargs))
            if mock._new_name:
                path = mock._new_name + (path if path.startswith("()") else "." + path)
                method = method and mock._new_name != "()"
            mock = mock._parent

    def _check(self, good, text):
        if not good:
            raise AssertionError(text)

    def _calls_text(self, prefix="Calls"):
        return f"\n{prefix}: {list(self.mock_calls)!r}." if self.mock_calls else ""

    def assert_called(self):
        self._check(self.call_count, "Expected '%s' to have been called." % self._short())

    def assert_not_called(self):
        self._check(not self.call_count, "Expected '%s' to not have been called. Called %s times.%s"
                    % (self._short(), self.call_count, self._calls_text()))

    def assert_called_once(self):
        self._check(self.call_count == 1, "Expected '%s' to have been called once. Called %s times.%s"
                    % (self._short(), self.call_count, self._calls_text()))

    def assert_called_with(self, /, *args, **kwargs):
        expected = _format_call(self._short(), args, kwargs)
        self._check(self.call_args is not None,
                    "expected call not found.\nExpected: %s\nActual: not called." % expected)
        actual = _format_call(self._short(), *self.call_args) if self.call_args else ""
        self._check(self.call_args == (args, kwargs),
                    "expected call not found.\nExpected: %s\nActual: %s" % (expected, actual))

    def assert_called_once_with(self, /, *args, **kwargs):
        self._check(self.call_count == 1, "Expected '%s' to be called once. Called %s times.%s"
                    % (self._short(), self.call_count, self._calls_text()))
        return self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        self._check((args, kwargs) in [tuple(c) for c in self.call_args_list],
                    "%s call not found" % _format_call(self._short(), args, kwargs))

    def assert_has_calls(self, calls, any_order=False):
        if any_order:
            rest = list(self.mock_calls)
            missing = []
            for c in calls:
                if c in rest:
                    rest.remove(c)
                else:
                    missing.append(c)
            self._check(not missing, "%r does not contain all of %r in its call list, found %r instead"
                        % (self._short(), tuple(missing), list(self.mock_calls)))
        else:
            self._check(list(calls) in self.mock_calls, "Calls not found.\nExpected: %r%s"
                        % (list(calls), self._calls_text("Actual")))


_deleted = object()


class Mock(NonCallableMock):
    def __call__(self, /, *args, **kwargs):
        self._record(args, kwargs)
        return self._execute(args, kwargs)

    def _execute(self, args, kwargs):
        effect = self._side_effect
        if effect is not None:
            if isinstance(effect, BaseException) or isinstance(effect, type) and issubclass(effect, BaseException):
                raise effect
            if not callable(effect):
                result = next(effect)
                if isinstance(result, BaseException) or isinstance(result, type) and \
                        issubclass(result, BaseException):
                    raise result
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if self._return is DEFAULT and self._wraps is not None:
            return self._wraps(*args, **kwargs)
        return self.return_value


_DEFAULTS = {"__len__": 0, "__bool__": True, "__int__": 1, "__float__": 1.0, "__contains__": False, "__index__": 1,
             "__hash__": None, "__str__": None, "__exit__": False, "__aexit__": False}
_BINARY = ("add sub mul matmul truediv floordiv mod lshift rshift and xor or pow iadd isub imul radd rsub rmul "
           "getitem setitem delitem neg pos invert enter").split()


class _MagicMixin:
    """Special methods are there from the start, as mocks that are made when first used."""

    def _magic(self, name):
        d = self.__dict__
        if name not in d["_children"]:
            kind = AsyncMock if name.startswith("__a") and name.endswith(("enter__", "exit__")) else MagicMock
            child = d["_children"][name] = kind(parent=self, new_name=name)
            if name in _DEFAULTS:
                child.return_value = _DEFAULTS[name]
            elif name == "__iter__":
                # A new iterator over what return_value holds, each time.
                child.side_effect = lambda: iter([] if child._return is DEFAULT else child._return)
        return d["_children"][name]

    def __getattr__(self, name):
        if name[:2] == "__" and name[-2:] == "__" and hasattr(_MagicMixin, name) and "_children" in self.__dict__:
            return self._magic(name)
        return super().__getattr__(name)

    async def __aiter__(self):
        child = self._magic("__aiter__")
        for item in [] if child._return is DEFAULT else child.return_value:
            yield item


class _MagicMethod:
    """Gives the child mock of a special method, for calls by the engine and for setting its return_value."""

    def __init__(self, name):
        self.name = name

    def __get__(self, obj, cls=None):
        return self if obj is None else obj._magic(self.name)


for _name in [f"__{n}__" for n in _BINARY] + list(_DEFAULTS) + ["__iter__", "__aenter__"]:
    if _name not in ("__hash__", "__str__"):
        setattr(_MagicMixin, _name, _MagicMethod(_name))
del _name


class NonCallableMagicMock(_MagicMixin, NonCallableMock):
    pass


class MagicMock(_MagicMixin, Mock):
    pass


class AsyncMock(_MagicMixin, Mock):
    """A mock whose call gives a coroutine."""

    def reset_mock(self, *args, **kwargs):
        self.__dict__.update(await_count=0, await_args=None, await_args_list=_CallList())
        super().reset_mock(*args, **kwargs)

    def __call__(self, /, *args, **kwargs):
        self._record(args, kwargs)
        return self._awaited(args, kwargs)

    async def _awaited(self, args, kwargs):
        d = self.__dict__
        made = _Call("", args, kwargs, two=True)
        d["await_count"] += 1
        d["await_args"] = made
        d["await_args_list"].append(made)
        try:
            result = self._execute(args, kwargs)
        except StopIteration:
            raise StopAsyncIteration from None
        if hasattr(result, "__await__") and not isinstance(result, NonCallableMock) and self._side_effect is not None:
            result = await result
        return result

    def _get_child_mock(self, **kw):
        return (MagicMock if kw.get("new_name") == "()" else AsyncMock)(**kw)

    def assert_awaited(self):
        self._check(self.await_count, f"Expected {self._short()} to have been awaited.")

    def assert_not_awaited(self):
        self._check(not self.await_count, f"Expected {self._short()} to not have been awaited. "
                    f"Awaited {self.await_count} times.")

    def assert_awaited_once(self):
        self._check(self.await_count == 1, f"Expected {self._short()} to have been awaited once. "
                    f"Awaited {self.await_count} times.")

    def assert_awaited_with(self, /, *args, **kwargs):
        expected = _format_call(self._short(), args, kwargs)
        self._check(self.await_args is not None, f"Expected await: {expected}\nNot awaited")
        self._check(self.await_args == (args, kwargs), "expected await not found.\nExpected: %s\nActual: %s" % (
            expected, _format_call(self._short(), *(self.await_args or ((), {})))))

    def assert_awaited_once_with(self, /, *args, **kwargs):
        self.assert_awaited_once()
        self.assert_awaited_with(*args, **kwargs)

    def assert_has_awaits(self, calls, any_order=False):
        expected = [tuple(each) if len(each) == 2 else tuple(each)[1:] for each in calls]
        awaited = [tuple(each) for each in self.await_args_list]
        if any_order:
            missing = list(expected)
            for each in awaited:
                if each in missing:
                    missing.remove(each)
            self._check(not missing, f"{tuple(missing)!r} not all found in await list")
        else:
            found = any(awaited[at:at + len(expected)] == expected for at in range(len(awaited) - len(expected) + 1))
            self._check(found, f"Awaits not found.\nExpected: {_CallList(calls)}\nActual: {self.await_args_list}")

    def assert_any_await(self, /, *args, **kwargs):
        self._check((args, kwargs) in [tuple(c) for c in self.await_args_list],
                    "%s await not found" % _format_call(self._short(), args, kwargs))


class PropertyMock(Mock):
    """A mock to be used as a property of a class."""

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, val):
        self(val)


def create_autospec(spec, spec_set=False, instance=False, **kwargs):
    """A mock with the attributes of an object."""
    return MagicMock(spec=spec, **kwargs)


_missing = object()


class _Patch:
    def __init__(self, get_target, attribute, new, kwargs, new_callable):
        self.get_target, self.attribute, self.new = get_target, attribute, new
        self.kwargs, self.new_callable = kwargs, new_callable

    def __enter__(self):
        target = self.target = self.get_target()
        name = self.attribute
        original = getattr(target, name, _missing)
        if original is _missing and not self.kwargs.pop("create", False):
            raise AttributeError(f"{target} does not have the attribute {name!r}")
        self.local = name in getattr(target, "__dict__", {})
        self.original = target.__dict__[name] if self.local else original
        new = self.new
        if new is DEFAULT:
            flags = getattr(getattr(original, "__code__", None), "co_flags", 0)
            kwargs = {k: v for k, v in self.kwargs.items() if k not in ("create", "autospec")}
            new = (self.new_callable or (AsyncMock if flags & 0x80 else MagicMock))(
                **({} if self.new_callable or "spec" in kwargs else {"name": name}), **kwargs)
        setattr(target, name, new)
        return new

    def __exit__(self, *exc_info):
        if self.local:
            setattr(self.target, self.attribute, self.original)
        else:
            delattr(self.target, self.attribute)
        return False

    start = __enter__

    def stop(self):
        return self.__exit__(None, None, None)

    def _decorate_class(self, cls):
        for name in dir(cls):
            if name.startswith("test") and callable(getattr(cls, name)):
                setattr(cls, name, _Patch(self.get_target, self.attribute, self.new, self.kwargs,
                                          self.new_callable)(getattr(cls, name)))
        return cls

    def __call__(self, func):
        if isinstance(func, type):
            return self._decorate_class(func)
        from functools import wraps
        if func.__code__.co_flags & 0x80:
            @wraps(func)
            async def patched(*args, **kwargs):
                with self as new:
                    return await func(*args, *((new,) if self.new is DEFAULT else ()), **kwargs)
        else:
            @wraps(func)
            def patched(*args, **kwargs):
                with self as new:
                    return func(*args, *((new,) if self.new is DEFAULT else ()), **kwargs)
        return patched


class _PatchDict:
    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict, self.clear = in_dict, clear
        self.values = {**dict(values), **kwargs}

    def __enter__(self):
        self.saved = dict(self.in_dict)
        if self.clear:
            self.in_dict.clear()
        self.in_dict.update(self.values)
        return self.in_dict

    def __exit__(self, *exc_info):
        self.in_dict.clear()
        self.in_dict.update(self.saved)
        return False

    start = __enter__

    def stop(self):
        return self.__exit__()

    def __call__(self, func):
        from functools import wraps

        @wraps(func)
        def inner(*args, **kw):
            with self:
                return func(*args, **kw)
        return inner


def _resolve(path):
    parts = path.split(".")
    for end in range(len(parts), 0, -1):
        module = sys.modules.get(".".join(parts[:end]))
        if module is None and end == 1:
            module = __import__(parts[0])
        if module is not None:
            for part in parts[end:]:
                module = getattr(module, part)
            return module


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    """Replaces what a dotted name stands for, as a decorator or a context manager."""
    path, dot, attribute = target.rpartition(".")
    if not dot:
        raise TypeError(f"Need a valid target to patch. You supplied: {target!r}")
    return _Patch(lambda: _resolve(path), attribute, new, _options(spec, create, kwargs), new_callable)


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None,
                  new_callable=None, **kwargs):
    return _Patch(lambda: target, attribute, new, _options(spec, create, kwargs), new_callable)


def _options(spec, create, kwargs):
    if spec is not None:
        kwargs["spec"] = spec
    if create:
        kwargs["create"] = True
    return kwargs


patch.object = _patch_object
patch.dict = _PatchDict


AsyncMock._awaited.__qualname__ = "AsyncMockMixin._execute_mock_call"


def seal(mock):
    """From now on no attributes come into being by being asked for."""
    mock.__dict__["_sealed"] = True
    for child in list(mock.__dict__["_children"].values()):
        if isinstance(child, NonCallableMock):
            seal(child)


def mock_open(mock=None, read_data=""):
    """A mock that stands for open(): what it opens holds read_data."""
    import io
    handle = MagicMock()
    kind = io.BytesIO if isinstance(read_data, bytes) else io.StringIO

    def opened(*args, **kwargs):
        content = kind(read_data)
        handle.read.side_effect = content.read
        handle.readline.side_effect = content.readline
        handle.readlines.side_effect = content.readlines
        handle.__iter__.side_effect = lambda: iter(content)
        return handle
    handle.__enter__.return_value = handle
    handle.write.return_value = handle.writelines.return_value = None
    if mock is None:
        mock = MagicMock(name="open")
    mock.side_effect = opened
    mock.return_value = handle
    return mock
