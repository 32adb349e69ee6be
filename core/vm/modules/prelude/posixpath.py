"""os.path: what a path says by its text, and what there is on the simulated disk (_files.py)."""

import os as _os

curdir = "."
pardir = ".."
extsep = "."
sep = "/"
pathsep = ":"
defpath = "/bin:/usr/bin"
altsep = None
devnull = "/dev/null"
supports_unicode_filenames = False


def _sep(path):
    return b"/" if isinstance(path, bytes) else "/"


def normcase(s):
    return _os.fspath(s)


def isabs(s):
    s = _os.fspath(s)
    return s.startswith(_sep(s))


def join(a, *p):
    path = _os.fspath(a)
    slash = _sep(path)
    for each in map(_os.fspath, p):
        if isinstance(each, bytes) != isinstance(path, bytes):
            raise TypeError("Can't mix strings and bytes in path components")
        if each.startswith(slash):
            path = each
        elif not path or path.endswith(slash):
            path += each
        else:
            path += slash + each
    return path


def split(p):
    p = _os.fspath(p)
    slash = _sep(p)
    i = p.rfind(slash) + 1
    head, tail = p[:i], p[i:]
    if head and head != slash * len(head):
        head = head.rstrip(slash)
    return head, tail


def basename(p):
    return split(p)[1]


def dirname(p):
    return split(p)[0]


def splitext(p):
    p = _os.fspath(p)
    dot = b"." if isinstance(p, bytes) else "."
    start = p.rfind(_sep(p)) + 1
    at = p.rfind(dot)
    if at > start and p[start:at].strip(dot):
        return p[:at], p[at:]
    return p, p[:0]


def splitdrive(p):
    p = _os.fspath(p)
    return p[:0], p


def normpath(path):
    path = _os.fspath(path)
    slash = _sep(path)
    dot = b"." if isinstance(path, bytes) else "."
    if not path:
        return dot
    slashes = 0
    if path.startswith(slash):
        slashes = 2 if path.startswith(slash * 2) and not path.startswith(slash * 3) else 1
    kept = []
    for each in path.split(slash):
        if not each or each == dot:
            continue
        if each != dot * 2 or (not slashes and not kept) or (kept and kept[-1] == dot * 2):
            kept.append(each)
        elif kept:
            kept.pop()
    return slash * slashes + slash.join(kept) or dot


def abspath(path):
    path = _os.fspath(path)
    if not isabs(path):
        cwd = _os.getcwd()
        path = join(cwd.encode() if isinstance(path, bytes) else cwd, path)
    return normpath(path)


def realpath(filename, *, strict=False):
    if strict:
        _os.stat(filename)
    return abspath(filename)


def relpath(path, start=None):
    if not path:
        raise ValueError("no path specified")
    path = _os.fspath(path)
    here = [x for x in abspath(start if start is not None else curdir).split(sep) if x]
    there = [x for x in abspath(path).split(sep) if x]
    same = len(commonprefix([here, there]))
    return join(*[pardir] * (len(here) - same), *there[same:]) if len(here) != same or there[same:] else curdir


def commonprefix(m):
    if not m:
        return ""
    if not isinstance(m[0], (list, tuple)):
        m = tuple(map(_os.fspath, m))
    low, high = min(m), max(m)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low


def commonpath(paths):
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    paths = tuple(map(_os.fspath, paths))
    rooted = [isabs(p) for p in paths]
    if any(rooted) != all(rooted):
        raise ValueError("Can't mix absolute and relative paths")
    common = commonprefix([[c for c in p.split(sep) if c and c != curdir] for p in paths])
    return (sep if rooted[0] else "") + sep.join(common)


def expanduser(path):
    path = _os.fspath(path)
    if not path.startswith("~"):
        return path
    user, _, rest = path[1:].partition(sep)
    home = _os.environ.get("HOME")
    if user or home is None:
        return path
    return (home.rstrip(sep) + (sep + rest if rest or sep in path else "")) or sep


def expandvars(path):
    path = _os.fspath(path)
    out = ""
    i = 0
    while i < len(path):
        name = ""
        end = i + 1
        if path[i] == "$":
            if path[end:end + 1] == "{":
                close = path.find("}", end)
                if close > 0:
                    name, end = path[end + 1:close], close + 1
            else:
                while end < len(path) and (path[end] == "_" or path[end].isascii() and path[end].isalnum()):
                    end += 1
                name = path[i + 1:end]
        out += _os.environ[name] if name in _os.environ else path[i:end]
        i = end
    return out


def _find(path):
    import _files
    return None if isinstance(path, int) else _files.find(_os.fspath(path))


def exists(path):
    return _find(path) is not None


lexists = exists


def isfile(path):
    node = _find(path)
    return node is not None and node.mode & 0o170000 == 0o100000


def isdir(path):
    node = _find(path)
    return node is not None and node.folder


def islink(path):
    return False


def ismount(path):
    return abspath(path) in ("/", b"/")


def samefile(a, b):
    return _os.stat(a).st_ino == _os.stat(b).st_ino


def getsize(filename):
    return _os.stat(filename).st_size


def getmtime(filename):
    return _os.stat(filename).st_mtime


getatime = getctime = getmtime
