# typing_extensions: what typing has, and what came to it after 3.11.
import warnings
from typing import *
from typing import __all__ as _all

__all__ = [*_all, "deprecated", "override"]


def override(method, /):
    try:
        method.__override__ = True
    except (AttributeError, TypeError):
        pass
    return method


class deprecated:
    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError(f"Expected an object of type str for 'message', not {type(message).__name__!r}")
        self.message = message
        self.category = category
        self.stacklevel = stacklevel

    def __call__(self, arg, /):
        import functools
        if isinstance(arg, type):
            original = arg.__new__

            def __new__(cls, /, *args, **kwargs):
                if cls is arg:
                    warnings.warn(self.message, category=self.category, stacklevel=self.stacklevel + 1)
                return original(cls) if original is object.__new__ else original(cls, *args, **kwargs)

            arg.__new__ = staticmethod(__new__)
            arg.__deprecated__ = self.message
            return arg

        @functools.wraps(arg)
        def wrapper(*args, **kwargs):
            warnings.warn(self.message, category=self.category, stacklevel=self.stacklevel + 1)
            return arg(*args, **kwargs)

        arg.__deprecated__ = wrapper.__deprecated__ = self.message
        return wrapper
