#!/usr/bin/env python3
"""Writes python.api, from which the editor completes names and shows parameters.

    make_api.py path/to/coroscope > python.api

One name a line, "asyncio.Queue.put(item)": what the engine has, by its own dir(), with the parameters that
CPython's inspect gives; of modules that CPython does not have, with those of the engine's source.
"""
import ast
import builtins
import importlib
import inspect
import keyword
import pathlib
import subprocess
import sys
import tempfile

MODULES = """asyncio time random math functools itertools collections contextlib contextvars dataclasses datetime
enum json logging os queue re string sys threading traceback types typing uuid weakref concurrent.futures
statistics heapq bisect operator copy textwrap abc inspect signal warnings hashlib base64 struct fractions pathlib
fnmatch unittest collections.abc urllib.request urllib.parse socket io pprint secrets gc atexit errno platform
calendar decimal shlex graphlib sched reprlib html http multiprocessing httpx requests aiohttp openai numpy hmac csv difflib keyword linecache timeit zlib""".split()

PRELUDE = pathlib.Path(__file__).resolve().parents[2] / "core/vm/modules/prelude"

ASK = """
try:
    import {module}
except ImportError:
    raise SystemExit
for name in dir({module}):
    if name.startswith("_"):
        continue
    value = getattr({module}, name)
    if type(value).__name__ == "module":
        continue
    print(name)
    if isinstance(value, type) and not issubclass(value, BaseException):
        for member in dir(value):
            if not member.startswith("_"):
                print(name + "." + member)
"""


ASK_BUILTIN = """
try:
    value = {name}
    print("{name}")
    if isinstance(value, type) and not issubclass(value, BaseException):
        for member in dir(value):
            if not member.startswith("_"):
                print("{name}." + member)
except NameError:
    pass
"""


def engine_builtins(engine):
    names = [name for name in dir(builtins) if not name.startswith("_") and not keyword.iskeyword(name)]
    return run(engine, "".join(ASK_BUILTIN.format(name=name) for name in names))


def engine_names(engine, module):
    return run(engine, ASK.format(module=module))


def run(engine, text):
    with tempfile.NamedTemporaryFile("w", suffix=".py") as script:
        script.write(text)
        script.flush()
        return subprocess.run([engine, "run", script.name], capture_output=True, text=True).stdout.split()


def parameters(signature, method):
    chosen = list(signature.parameters.values())
    if method and chosen and chosen[0].name in ("self", "cls", "mcs"):
        chosen = chosen[1:]
    text = []
    positional_only = star = False
    for p in chosen:
        if p.kind is p.POSITIONAL_ONLY:
            positional_only = True
        elif positional_only:
            text.append("/")
            positional_only = False
        if p.kind is p.VAR_POSITIONAL:
            star = True
        elif p.kind is p.KEYWORD_ONLY and not star:
            text.append("*")
            star = True
        name = {p.VAR_POSITIONAL: "*", p.VAR_KEYWORD: "**"}.get(p.kind, "") + p.name
        if p.default is not p.empty:
            default = repr(p.default)
            name += "=" + (default if len(default) < 25 and "<" not in default else "...")
        text.append(name)
    return "(" + ", ".join(text) + ")"


def described(value, method):
    if not callable(value):
        return ""
    try:
        return parameters(inspect.signature(value), method)
    except (ValueError, TypeError):
        return "()" if inspect.isclass(value) or inspect.isroutine(value) else ""


def from_prelude(module):
    """Names with parameters of a module that only the engine has."""
    found = {}
    path = PRELUDE / (module + ".py")
    if not path.exists():
        return found

    def visit(body, prefix):
        for node in body:
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                text = ast.unparse(node.args)
                if prefix and text.split(",")[0] in ("self", "cls"):
                    text = text.partition(",")[2].strip()
                found[prefix + node.name] = "(" + text + ")"
            elif isinstance(node, ast.ClassDef):
                visit(node.body, prefix + node.name + ".")
                found[prefix + node.name] = found.get(prefix + node.name + ".__init__", "()")

    visit(ast.parse(path.read_text(encoding="utf-8")).body, "")
    return found


def lookup(root, dotted):
    value = root
    for part in dotted.split("."):
        value = getattr(value, part)
    return value


def describe_module(engine, module):
    try:
        real = importlib.import_module(module)
    except ImportError:
        real = None
    return describe(module + ".", real, engine_names(engine, module), from_prelude(module))


def describe(prefix, real, names, own):
    lines = []
    for name in names:
        text = None
        if real is not None:
            try:
                text = described(lookup(real, name), "." in name)
            except AttributeError:
                pass
        if text is None:
            text = own.get(name, "")
        lines.append(f"{prefix}{name}{text}")
    return lines


def main():
    engine = sys.argv[1]
    lines = set(MODULES) | {word for word in keyword.kwlist + ["match", "case"] if len(word) > 2}
    for module in MODULES:
        lines.update(describe_module(engine, module))
    lines.update(describe("", builtins, engine_builtins(engine), {}))
    print("\n".join(sorted(lines)))


if __name__ == "__main__":
    main()
