"""What later versions of typing have, for earlier ones. All of Python 3.11's names are typing's own."""

import typing as _typing
from typing import *  # noqa: F401,F403
from typing import TypeVar as _TypeVar

__all__ = [*_typing.__all__, "override", "deprecated", "TypeAliasType", "Buffer", "runtime"]
runtime = _typing.runtime_checkable


def override(arg, /):
    """Says that a method overrides one of a base class."""
    try:
        arg.__override__ = True
    except (AttributeError, TypeError):
        pass
    return arg


class deprecated:
    """Says that a class or a function should no longer be used: calling it warns."""

    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError(f"Expected an object of type str for 'message', not {type(message).__name__!r}")
        self.message = message
        self.category = category
        self.stacklevel = stacklevel

    def __call__(self, arg, /):
        import functools
        import warnings
        message, category, level = self.message, self.category, self.stacklevel
        if category is None:
            arg.__deprecated__ = message
            return arg
        if isinstance(arg, type):
            original = arg.__new__

            def __new__(cls, /, *args, **kwargs):
                if cls is arg:
                    warnings.warn(message, category=category, stacklevel=level + 1)
                if original is not object.__new__:
                    return original(cls, *args, **kwargs)
                if cls.__init__ is object.__init__ and (args or kwargs):
                    raise TypeError(f"{cls.__name__}() takes no arguments")
                return original(cls)

            arg.__new__ = staticmethod(__new__)
            arg.__deprecated__ = message
            return arg
        if not callable(arg):
            raise TypeError("@deprecated decorator with non-None category must be applied to a class or callable, "
                            f"not {arg!r}")

        @functools.wraps(arg)
        def wrapper(*args, **kwargs):
            warnings.warn(message, category=category, stacklevel=level + 1)
            return arg(*args, **kwargs)

        arg.__deprecated__ = wrapper.__deprecated__ = message
        return wrapper


class TypeAliasType:
    """`type Name = value` of Python 3.12."""

    def __init__(self, name, value, *, type_params=()):
        if not isinstance(type_params, tuple):
            raise TypeError("type_params must be a tuple")
        self.__name__ = name
        self.__value__ = value
        self.__type_params__ = self.__parameters__ = type_params

    def __repr__(self):
        return self.__name__

    def __getitem__(self, parameters):
        from types import GenericAlias
        return GenericAlias(self, parameters if isinstance(parameters, tuple) else (parameters,))

    def __or__(self, right):
        return _typing.Union[self, right]

    def __ror__(self, left):
        return _typing.Union[left, self]

    def __call__(self):  # what typing takes for a type can be called
        raise TypeError("Type alias is not callable")


class Buffer:
    """What gives access to its bytes."""


class TypeVar(_TypeVar):
    """A type variable that may have a default."""

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False, default=None,
                 infer_variance=False):
        super().__init__(name, *constraints, bound=bound, covariant=covariant, contravariant=contravariant)
        self.__default__ = default
