"""Whether there is a module of a name."""

import importlib as _importlib


class _Spec:
    def __init__(self, name):
        self.name = name
        self.origin = self.loader = None

    def __repr__(self):
        return "ModuleSpec(name=%r, loader=None)" % self.name


def find_spec(name, package=None):
    try:
        _importlib.import_module(name, package)
    except ModuleNotFoundError:
        return None
    return _Spec(name)
