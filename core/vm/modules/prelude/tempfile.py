"""Temporary files and folders, on the simulated disk."""

import io as _io
import os as _os
import random as _random
import shutil as _shutil

__all__ = ["NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory", "mkstemp", "mkdtemp", "mktemp",
           "TMP_MAX", "gettempprefix", "tempdir", "gettempdir", "gettempprefixb", "gettempdirb"]

TMP_MAX = 10000
template = "tmp"
tempdir = None
_dice = _random.Random()


def gettempprefix():
    return template


def gettempprefixb():
    return template.encode()


def gettempdir():
    return tempdir or "/tmp"


def gettempdirb():
    return gettempdir().encode()


def mktemp(suffix="", prefix=template, dir=None):
    """A name in the temporary folder that is not there."""
    while True:
        letters = "".join(_dice.choices("abcdefghijklmnopqrstuvwxyz0123456789_", k=8))
        name = _os.path.join(_os.fspath(dir) if dir else gettempdir(), prefix + letters + suffix)
        if not _os.path.exists(name):
            return _os.path.abspath(name)


def mkdtemp(suffix=None, prefix=None, dir=None):
    name = mktemp(suffix or "", prefix or template, dir)
    _os.mkdir(name, 0o700)
    return name


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    name = mktemp(suffix or "", prefix or template, dir)
    with _io.open(name, "x") as file:
        return file.fileno(), name


class TemporaryDirectory:
    """A folder that goes, with all that is in it, when the block ends."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False):
        self.name = mkdtemp(suffix, prefix, dir)

    def __repr__(self):
        return "<%s %r>" % (type(self).__name__, self.name)

    def __enter__(self):
        return self.name

    def __exit__(self, *exc_info):
        self.cleanup()

    def cleanup(self):
        _shutil.rmtree(self.name, ignore_errors=True)


class _TemporaryFile:
    """An open file that is removed when it is closed."""

    def __init__(self, file, name, delete):
        self.file, self.name, self.delete = file, name, delete

    def __getattr__(self, name):
        return getattr(self.file, name)

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, *exc_info):
        self.close()

    def __iter__(self):
        return iter(self.file)

    def close(self):
        if not self.file.closed:
            self.file.close()
            if self.delete and _os.path.exists(self.name):
                _os.unlink(self.name)


def NamedTemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True,
                       *, errors=None):
    name = mktemp(suffix or "", prefix or template, dir)
    _io.open(name, "x").close()
    return _TemporaryFile(_io.open(name, mode, buffering, encoding, errors, newline), name, delete)


def TemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
    return NamedTemporaryFile(mode, buffering, encoding, newline, suffix, prefix, dir, errors=errors)


def SpooledTemporaryFile(max_size=0, mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None,
                         *, errors=None):
    return NamedTemporaryFile(mode, buffering, encoding, newline, suffix, prefix, dir, errors=errors)
