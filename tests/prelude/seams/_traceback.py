"""Stand-in of the engine's seam for tracebacks: CPython's own formatting, loaded under another name."""
import importlib.util

_FILE = "/usr/lib/python3.11/traceback.py"
_spec = importlib.util.spec_from_file_location("_cpython_traceback", _FILE)
_real = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_real)


def format(exc, limit=None, chain=True):
    return _real.format_exception(exc, limit=limit, chain=chain)


def entries(tb):
    return [(f.filename, f.lineno, f.name, f.end_lineno, f.colno, f.end_colno, None, None, place)
            for place, f in enumerate(_real.extract_tb(tb))]


def shown(filename, lineno, name):
    return [(filename, lineno, name, None)]


def format_entry(filename, lineno, name, line, end_lineno, colno, end_colno):
    return f'  File "{filename}", line {lineno}, in {name}\n' + (f"    {line}\n" if line else "")


def source_line(filename, lineno):
    try:
        with open(filename, encoding="utf-8") as stream:
            return stream.read().split("\n")[lineno - 1]
    except (OSError, IndexError):
        return ""
