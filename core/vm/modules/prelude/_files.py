"""The simulated disk: a tree of folders and files in memory, empty at the start of a run and gone at its end. Nothing of it
is on the computer. open(), os, pathlib, shutil, glob and tempfile all look at it."""

import _file_errors as _errors
import stat as _stat
import time as _time

_next_inode = 1


class Node:
    """A folder (entries: name to Node) or a file (data)."""

    def __init__(self, folder):
        global _next_inode
        self.entries = {} if folder else None
        self.data = None if folder else bytearray()
        self.mode = 0o40755 if folder else 0o100644
        self.inode = _next_inode
        _next_inode += 1
        self.read = self.written = self.changed = _time.time_ns()

    @property
    def folder(self):
        return self.entries is not None

    def touched(self):
        self.written = self.changed = _time.time_ns()


root = Node(True)
here = "/"


def parts_of(path):
    """The names that lead from the root to a path, "." and ".." resolved."""
    text = path.decode() if isinstance(path, bytes) else path
    names = []
    for name in (text if text.startswith("/") else here + "/" + text).split("/"):
        if name == "..":
            names = names[:-1]
        elif name and name != ".":
            names.append(name)
    return names


def find(path):
    """The node, or None."""
    if not path:
        return None
    node = root
    for name in parts_of(path):
        if not node.folder or name not in node.entries:
            return None
        node = node.entries[name]
    return node if node.folder or not path.endswith(b"/" if isinstance(path, bytes) else "/") else None


def get(path, also=None):
    """The node; an OSError says why there is none."""
    node = root
    if not path:
        raise _errors.make("ENOENT", path, also)
    for name in parts_of(path):
        if not node.folder:
            raise _errors.make("ENOTDIR", path, also)
        if name not in node.entries:
            raise _errors.make("ENOENT", path, also)
        node = node.entries[name]
    if not node.folder and path.endswith(b"/" if isinstance(path, bytes) else "/"):
        raise _errors.make("ENOTDIR", path, also)
    return node


def place(path, also=None):
    """The folder that a path is in, and its name there. The folder must exist, the path need not."""
    names = parts_of(path)
    if not path:
        raise _errors.make("ENOENT", path, also)
    if not names:
        return root, ""
    folder = root
    for name in names[:-1]:
        if not folder.folder:
            raise _errors.make("ENOTDIR", path, also)
        if name not in folder.entries:
            raise _errors.make("ENOENT", path, also)
        folder = folder.entries[name]
    if not folder.folder:
        raise _errors.make("ENOTDIR", path, also)
    return folder, names[-1]


def make_folder(path, mode=0o777):
    folder, name = place(path)
    if not name or name in folder.entries:
        raise _errors.make("EEXIST", path)
    made = folder.entries[name] = Node(True)
    made.mode = 0o40000 | mode & ~0o022
    folder.touched()


def remove_file(path):
    folder, name = place(path)
    if not name or name not in folder.entries:
        raise _errors.make("ENOENT" if name else "EISDIR", path)
    if folder.entries[name].folder:
        raise _errors.make("EISDIR", path)
    del folder.entries[name]
    folder.touched()


def remove_folder(path):
    folder, name = place(path)
    node = get(path)
    if not node.folder:
        raise _errors.make("ENOTDIR", path)
    if node.entries:
        raise _errors.make("ENOTEMPTY", path)
    if not name:
        raise _errors.make("EBUSY", path)
    del folder.entries[name]
    folder.touched()


def rename(source, target):
    node = get(source, target)
    from_folder, from_name = place(source, target)
    to_folder, to_name = place(target, source) if find(target) is None else place(target)
    old = to_folder.entries.get(to_name)
    if old is node:
        return
    if old is not None:
        if old.folder and not node.folder:
            raise _errors.make("EISDIR", source, target)
        if node.folder and not old.folder:
            raise _errors.make("ENOTDIR", source, target)
        if old.folder and old.entries:
            raise _errors.make("ENOTEMPTY", source, target)
    if node.folder and parts_of(target)[:len(parts_of(source))] == parts_of(source):
        raise _errors.make("EINVAL", source, target)
    del from_folder.entries[from_name]
    to_folder.entries[to_name] = node
    from_folder.touched()
    to_folder.touched()


def open_node(path, create, exclusive, truncate, write):
    """The file behind open(); an OSError else."""
    folder, name = place(path)
    node = folder.entries.get(name) if name else root
    if node is None:
        if not create:
            raise _errors.make("ENOENT", path)
        if path.endswith(b"/" if isinstance(path, bytes) else "/"):
            raise _errors.make("EISDIR", path)
        node = folder.entries[name] = Node(False)
        folder.touched()
        return node
    if exclusive:
        raise _errors.make("EEXIST", path)
    if node.folder:
        raise _errors.make("EISDIR", path)
    if truncate:
        del node.data[:]
        node.touched()
    return node


class _Nothing(bytearray):
    """What is in /dev/null, whatever is written to it."""

    def __setitem__(self, place, data):
        pass

    def extend(self, data):
        pass


for _each in ("tmp", "root", "dev"):
    root.entries[_each] = Node(True)
root.entries["tmp"].mode = 0o41777
_null = root.entries["dev"].entries["null"] = Node(False)
_null.data, _null.mode = _Nothing(), 0o20666
del _each
