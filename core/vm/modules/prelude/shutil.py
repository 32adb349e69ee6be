"""Copying, moving and removing on the simulated disk."""

import fnmatch as _fnmatch
import io as _io
import os as _os

from os import get_terminal_size as _get_terminal_size


class Error(OSError):
    pass


class SameFileError(Error):
    pass


def copyfileobj(fsrc, fdst, length=0):
    while data := fsrc.read(length or 65536):
        fdst.write(data)


def copyfile(src, dst, *, follow_symlinks=True):
    if _os.path.exists(dst) and _os.path.exists(src) and _os.path.samefile(src, dst):
        raise SameFileError("%r and %r are the same file" % (src, dst))
    with _io.open(src, "rb") as source, _io.open(dst, "wb") as target:
        copyfileobj(source, target)
    return dst


def copymode(src, dst, *, follow_symlinks=True):
    _os.chmod(dst, _os.stat(src).st_mode & 0o7777)


def copystat(src, dst, *, follow_symlinks=True):
    copymode(src, dst)
    found = _os.stat(src)
    _os.utime(dst, ns=(found.st_atime_ns, found.st_mtime_ns))


def copy(src, dst, *, follow_symlinks=True):
    if _os.path.isdir(dst):
        dst = _os.path.join(dst, _os.path.basename(src))
    copyfile(src, dst)
    copymode(src, dst)
    return dst


def copy2(src, dst, *, follow_symlinks=True):
    dst = copy(src, dst)
    copystat(src, dst)
    return dst


def ignore_patterns(*patterns):
    def ignore(path, names):
        return {name for name in names if any(_fnmatch.fnmatch(name, each) for each in patterns)}
    return ignore


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False, dirs_exist_ok=False):
    names = _os.listdir(src)
    left_out = ignore(_os.fspath(src), names) if ignore else ()
    _os.makedirs(dst, exist_ok=dirs_exist_ok)
    for name in names:
        if name in left_out:
            continue
        source, target = _os.path.join(src, name), _os.path.join(dst, name)
        if _os.path.isdir(source):
            copytree(source, target, symlinks, ignore, copy_function, ignore_dangling_symlinks, dirs_exist_ok)
        else:
            copy_function(source, target)
    return dst


def rmtree(path, ignore_errors=False, onerror=None, *, dir_fd=None):
    import sys
    try:
        names = _os.listdir(path)
        for name in names:
            each = _os.path.join(path, name)
            if _os.path.isdir(each):
                rmtree(each, ignore_errors, onerror)
            else:
                _os.unlink(each)
        _os.rmdir(path)
    except OSError:
        if onerror is not None:
            onerror(_os.rmdir, path, sys.exc_info())
        elif not ignore_errors:
            raise


def move(src, dst, copy_function=copy2):
    target = dst
    if _os.path.isdir(dst):
        target = _os.path.join(dst, _os.path.basename(_os.fspath(src).rstrip("/")))
        if _os.path.exists(target):
            raise Error("Destination path '%s' already exists" % target)
    _os.rename(src, target)
    return target


def which(cmd, mode=1, path=None):
    return None


def get_terminal_size(fallback=(80, 24)):
    return _get_terminal_size()


def disk_usage(path):
    _os.stat(path)
    return _Usage((100 << 30, 40 << 30, 60 << 30))


class _Usage(tuple):
    total = property(lambda self: self[0])
    used = property(lambda self: self[1])
    free = property(lambda self: self[2])

    def __repr__(self):
        return "usage(total=%d, used=%d, free=%d)" % self
