"""Paths as text, and as places on the simulated disk (_files.py)."""

import fnmatch as _fnmatch
import os as _os
import posixpath as _posixpath

__all__ = ["PurePath", "PurePosixPath", "Path", "PosixPath"]


class _Parents:
    def __init__(self, path):
        self._path = path

    def __len__(self):
        return len(self._path._tail)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple(self[i] for i in range(*index.indices(len(self))))
        if index < 0:
            index += len(self)
        if not 0 <= index < len(self):
            raise IndexError(index)
        path = self._path
        return path._make(path._root, path._tail[:len(path._tail) - index - 1])

    def __repr__(self):
        return "<%s.parents>" % type(self._path).__name__


class PurePath:
    __slots__ = ("_root", "_tail")

    def __new__(cls, *args):
        if cls is PurePath:
            cls = PurePosixPath
        elif cls is Path:
            cls = PosixPath
        text = ""
        for each in args:
            each = _os.fspath(each)
            if not isinstance(each, str):
                raise TypeError("argument should be a str object or an os.PathLike object returning str, not %r" % type(each))
            text = _posixpath.join(text, each) if text else each
        root = ""
        if text.startswith("/"):
            root = "//" if text.startswith("//") and not text.startswith("///") else "/"
        return cls._make(root, tuple(part for part in text.split("/") if part and part != "."), cls)

    @classmethod
    def _make(cls, root, tail, kind=None):
        self = object.__new__(kind or cls)
        self._root = root
        self._tail = tuple(tail)
        return self

    def __str__(self):
        return self._root + "/".join(self._tail) or "."

    __fspath__ = __str__

    def as_posix(self):
        return str(self)

    def __bytes__(self):
        return str(self).encode()

    def __repr__(self):
        return "%s(%r)" % (type(self).__name__, str(self))

    def as_uri(self):
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")  #@ 567
        from urllib.parse import quote
        return "file://" + quote(str(self))

    def __eq__(self, other):
        return str(self) == str(other) if isinstance(other, PurePath) else NotImplemented

    def __hash__(self):
        return hash(str(self))

    def _order(self):
        return ((self._root,) if self._root else ()) + self._tail

    def __lt__(self, other):
        return self._order() < other._order() if isinstance(other, PurePath) else NotImplemented

    def __le__(self, other):
        return self._order() <= other._order() if isinstance(other, PurePath) else NotImplemented

    def __gt__(self, other):
        return self._order() > other._order() if isinstance(other, PurePath) else NotImplemented

    def __ge__(self, other):
        return self._order() >= other._order() if isinstance(other, PurePath) else NotImplemented

    def __truediv__(self, key):
        try:
            return type(self)(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return type(self)(key, self)
        except TypeError:
            return NotImplemented

    def joinpath(self, *args):
        return type(self)(self, *args)

    drive = ""
    root = property(lambda self: self._root)
    anchor = property(lambda self: self._root)
    parts = property(lambda self: self._order())
    name = property(lambda self: self._tail[-1] if self._tail else "")
    parent = property(lambda self: self._make(self._root, self._tail[:-1]))
    parents = property(lambda self: _Parents(self))

    @property
    def suffix(self):
        at = self.name.rfind(".")
        return self.name[at:] if 0 < at < len(self.name) - 1 else ""

    @property
    def suffixes(self):
        return [] if self.name.endswith(".") else ["." + part for part in self.name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        return self.name[:len(self.name) - len(self.suffix)]

    def with_name(self, name):
        if not self.name:
            raise ValueError("%r has an empty name" % (self,))  #@ 671
        if not name or "/" in name or name == ".":
            raise ValueError("Invalid name %r" % (name,))  #@ 675 | raise ValueError("Invalid name %r" % (name))
        return self._make(self._root, self._tail[:-1] + (name,))

    def with_stem(self, stem):
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        if "/" in suffix or suffix and not suffix.startswith(".") or suffix == ".":
            raise ValueError("Invalid suffix %r" % suffix)  #@ 690 | raise ValueError("Invalid suffix %r" % (suffix,))
        if not self.name:
            raise ValueError("%r has an empty name" % (self,))  #@ 695
        return self.with_name(self.stem + suffix)

    def is_absolute(self):
        return bool(self._root)

    def is_reserved(self):
        return False

    def relative_to(self, *other):
        if not other:
            raise TypeError("need at least one argument")  #@ 714
        base = type(self)(*other)
        if self._root != base._root or self._tail[:len(base._tail)] != base._tail:
            raise ValueError("%r is not in the subpath of %r OR one path is relative and the other is absolute."  #@ 731 | raise ValueError("{!r} is not in the subpath of {!r}"
                             % (str(self), str(base)))
        return self._make("", self._tail[len(base._tail):])

    def is_relative_to(self, *other):
        try:
            self.relative_to(*other)
        except ValueError:
            return False
        return True

    def match(self, pattern):
        wanted = type(self)(pattern)
        if not wanted._tail:
            raise ValueError("empty pattern")  #@ 813
        if wanted._root:
            if wanted._root != self._root or len(wanted._tail) != len(self._tail):
                return False
        elif len(wanted._tail) > len(self._tail):
            return False
        return all(_fnmatch.fnmatchcase(part, each) for part, each in zip(reversed(self._tail), reversed(wanted._tail)))


class PurePosixPath(PurePath):
    __slots__ = ()


class Path(PurePath):
    __slots__ = ()

    @classmethod
    def cwd(cls):
        return cls(_os.getcwd())

    @classmethod
    def home(cls):
        return cls(_posixpath.expanduser("~"))

    def absolute(self):
        return self if self.is_absolute() else type(self)(_os.getcwd(), self)

    def resolve(self, strict=False):
        return type(self)(_posixpath.realpath(self, strict=strict))

    def expanduser(self):
        return type(self)(_posixpath.expanduser(str(self)))

    def exists(self):
        return _posixpath.exists(self)

    def is_file(self):
        return _posixpath.isfile(self)

    def is_dir(self):
        return _posixpath.isdir(self)

    def is_symlink(self):
        return False

    is_socket = is_fifo = is_block_device = is_char_device = is_symlink

    def is_mount(self):
        return _posixpath.ismount(self)

    def samefile(self, other):
        return _posixpath.samefile(self, other)

    def stat(self, *, follow_symlinks=True):
        return _os.stat(str(self))

    lstat = stat

    def owner(self):
        return "root"

    group = owner

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        import io
        return io.open(self, mode, buffering, encoding, errors, newline)  #@ 1045 | return `io.open(self, mode, buffering, encoding, errors, newline)`

    def read_text(self, encoding=None, errors=None):
        with self.open("r", encoding=encoding, errors=errors) as file:
            return file.read()

    def read_bytes(self):
        with self.open("rb") as file:
            return file.read()

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError("data must be str, not %s" % type(data).__name__)  #@ 1076 | raise TypeError('data must be str, not %s' %
        with self.open("w", encoding=encoding, errors=errors, newline=newline) as file:
            return file.write(data)

    def write_bytes(self, data):
        with self.open("wb") as file:
            return file.write(memoryview(data))

    def iterdir(self):
        for name in _os.listdir(str(self)):
            yield self / name

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        try:
            _os.mkdir(str(self), mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def rmdir(self):
        _os.rmdir(str(self))

    def unlink(self, missing_ok=False):
        try:
            _os.unlink(str(self))
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rename(self, target):
        _os.rename(str(self), str(target))
        return type(self)(target)

    replace = rename

    def touch(self, mode=0o666, exist_ok=True):
        if self.exists():
            if not exist_ok:
                raise FileExistsError(17, "File exists", str(self))
            _os.utime(str(self))
        else:
            self.open("a").close()

    def chmod(self, mode, *, follow_symlinks=True):
        _os.chmod(str(self), mode)

    def glob(self, pattern):
        """The paths below this one that fit, in the order of the folders; "**" stands for any number of folders."""
        wanted = type(self)(pattern)
        if not pattern:
            raise ValueError("Unacceptable pattern: %r" % pattern)  #@ 947 | raise ValueError("Unacceptable pattern: {!r}".format(pattern))
        if wanted._root:
            raise NotImplementedError("Non-relative patterns are unsupported")  #@ 950
        seen = set()
        for each in self._fitting(wanted._tail + (("",) if pattern.endswith("/") else ())):
            if each not in seen:
                seen.add(each)
                yield each

    def rglob(self, pattern):
        yield from self.glob(_posixpath.join("**", pattern))

    def _fitting(self, parts):
        if not parts:
            yield self
            return
        first, rest = parts[0], parts[1:]
        if not self.is_dir():
            return
        if first == "**":
            for folder in self._folders():
                yield from folder._fitting(rest)
        elif first == "":
            yield self
        elif not any(each in first for each in "*?["):
            if (self / first).exists():
                yield from (self / first)._fitting(rest)
        else:
            for each in list(self.iterdir()):
                if _fnmatch.fnmatchcase(each.name, first) and (not rest or each.is_dir()):
                    yield from each._fitting(rest)

    def _folders(self):
        yield self
        for each in list(self.iterdir()):
            if each.is_dir():
                yield from each._folders()

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        pass


class PosixPath(Path, PurePosixPath):
    __slots__ = ()


def _refused(what):
    def refuse(self, *args, **kwargs):
        raise PermissionError("Path.%s() is not available: there are no links on the simulated disk" % what)
    refuse.__name__ = what
    return refuse


for _name in ("symlink_to", "hardlink_to", "readlink"):
    setattr(Path, _name, _refused(_name))
del _name
