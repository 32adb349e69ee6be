"""The errors of the simulated disk, with the texts of Linux."""

import errno as _errno

_TEXTS = {"ENOENT": "No such file or directory", "EEXIST": "File exists", "ENOTDIR": "Not a directory",
          "EISDIR": "Is a directory", "ENOTEMPTY": "Directory not empty", "EINVAL": "Invalid argument",
          "EBUSY": "Device or resource busy", "EBADF": "Bad file descriptor", "EACCES": "Permission denied"}


def make(name, path=None, other=None):
    """The OSError of a symbol, as a system call with that path would raise it."""
    number = getattr(_errno, name)
    if path is None:
        return OSError(number, _TEXTS[name])
    if other is None:
        return OSError(number, _TEXTS[name], path)
    return OSError(number, _TEXTS[name], path, None, other)
