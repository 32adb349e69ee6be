"""Lines of source files. Native seam: _traceback.source_line(filename, lineno) -> str, "" where there is none."""

import _traceback

cache = {}


def getline(filename, lineno, module_globals=None):
    """Get a line of a script's source, with its line end; '' where there is none."""
    line = _traceback.source_line(filename, lineno)
    return line + "\n" if line and not line.endswith("\n") else line


def getlines(filename, module_globals=None):
    lines = []
    while line := getline(filename, len(lines) + 1):
        lines.append(line)
    return lines


def clearcache():
    cache.clear()


def checkcache(filename=None):
    pass


def lazycache(filename, module_globals):
    return False
