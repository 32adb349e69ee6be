"""Names on the simulated disk that fit a pattern."""

import fnmatch as _fnmatch
import os as _os

__all__ = ["escape", "glob", "iglob"]


def has_magic(s):
    return any(each in s for each in "*?[")


def escape(pathname):
    return "".join("[" + each + "]" if each in "*?[" else each for each in pathname)


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    return list(iglob(pathname, root_dir=root_dir, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    pathname = _os.fspath(pathname)
    start = "/" if pathname.startswith("/") else ""
    parts = [part for part in pathname.split("/") if part]
    for found in _below(start, parts, root_dir or "", recursive, include_hidden):
        yield found + "/" if pathname.endswith("/") and not found.endswith("/") else found


def _below(path, parts, base, recursive, hidden):
    if not parts:
        if path:
            yield path
        return
    first, rest = parts[0], parts[1:]
    real = _os.path.join(base, path) or "."
    if first == "**" and recursive:
        for folder in _folders(path, base, hidden):
            if rest:
                yield from _below(folder, rest, base, recursive, hidden)
            else:
                if folder:
                    yield _os.path.join(folder, "") if folder == path else folder
                for name in _os.listdir(_os.path.join(base, folder) or "."):
                    if (hidden or not name.startswith(".")) and not _os.path.isdir(_os.path.join(base, folder, name)):
                        yield _os.path.join(folder, name)
        return
    if not has_magic(first):
        if _os.path.exists(_os.path.join(real, first)):
            yield from _below(_os.path.join(path, first), rest, base, recursive, hidden)
        return
    if _os.path.isdir(real):
        for name in _os.listdir(real):
            if name.startswith(".") and not first.startswith(".") and not hidden:
                continue
            if _fnmatch.fnmatch(name, first) and (not rest or _os.path.isdir(_os.path.join(real, name))):
                yield from _below(_os.path.join(path, name), rest, base, recursive, hidden)


def _folders(path, base, hidden):
    yield path
    for name in _os.listdir(_os.path.join(base, path) or "."):
        if (hidden or not name.startswith(".")) and _os.path.isdir(_os.path.join(base, path, name)):
            yield from _folders(_os.path.join(path, name), base, hidden)
