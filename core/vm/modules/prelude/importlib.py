"""import_module() and reload(), over __import__."""

import sys as _sys

__all__ = ["__import__", "import_module", "invalidate_caches", "reload"]

__import__ = __import__


def import_module(name, package=None):
    """Import a module; a relative name wants the package from which it counts."""
    if name.startswith("."):
        if not package:
            raise TypeError("the 'package' argument is required to perform a relative import for %r" % name)
        dots = len(name) - len(name.lstrip("."))
        base = package.rsplit(".", dots - 1)[0]
        name = base + "." + name[dots:] if name[dots:] else base
    __import__(name)
    return _sys.modules[name]


def reload(module):
    """The module is what it was: its source cannot have changed."""
    if _sys.modules.get(getattr(module, "__name__", None)) is not module:
        raise ImportError("module %s not in sys.modules" % getattr(module, "__name__", module))
    return module


def invalidate_caches():
    pass
