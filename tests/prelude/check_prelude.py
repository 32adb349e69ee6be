#!/usr/bin/python3
"""Compares the prelude (core/vm/modules/prelude) with CPython's own library.

Each file of checks/ holds sections that begin with a line `# --- name`. A section is run twice, each time in a process
of its own: with CPython's library, and with our modules in its place. What it prints must be the same text.
Usage: check_prelude.py [-v] [FILE-OR-SECTION-SUBSTRING...]. The last line is `N passed, M failed`.
"""
import contextvars  # noqa: F401
import difflib
import importlib.abc
import importlib.util
import os
import re
import sys
import traceback

HERE = os.path.dirname(os.path.abspath(__file__))
PRELUDE = os.path.join(HERE, "..", "..", "core", "vm", "modules", "prelude")
SEAMS = os.path.join(HERE, "seams")

# Native in the engine: here CPython's, loaded with their own dependencies before ours take the names over.
NATIVE = ["asyncio", "threading", "random", "json", "re", "_weakref", "hashlib", "base64", "time", "signal", "gc",
          "importlib.util", "encodings.idna", "_collections", "_functools", "itertools", "operator", "math"]

# Script parts over natives that only the engine has (tests/scripts covers them): CPython's stay.
ENGINE_ONLY = {"__future__", "_file_errors", "_files", "_thread", "aiofiles", "asyncio", "atexit", "base64", "binascii",
               "calendar", "csv", "errno", "faulthandler",
               "fractions", "gc", "glob", "gzip", "hashlib", "hmac", "importlib", "json", "numbers", "os", "platform",
               "posixpath", "random", "re", "secrets", "shutil", "signal", "socket", "stat", "statistics", "tempfile",
               "threading", "uuid", "zlib"}


def replaced(name):
    return name.partition(".")[0] not in ENGINE_ONLY


class Finder(importlib.abc.MetaPathFinder):
    """Finds a prelude module, or the stand-in of a native seam, before CPython's library is asked."""

    def find_spec(self, name, path=None, target=None):
        if not replaced(name):
            return None
        for folder in (PRELUDE, SEAMS):
            file = os.path.join(folder, name + ".py")
            if os.path.exists(file):
                package = any(f.startswith(name + ".") and f != name + ".py" for f in os.listdir(folder))
                return importlib.util.spec_from_file_location(
                    name, file, submodule_search_locations=[folder] if package else None)
        return None


def install():
    for name in NATIVE:
        importlib.import_module(name)
    ours = {f[:-3] for folder in (PRELUDE, SEAMS) for f in os.listdir(folder) if f.endswith(".py") and replaced(f[:-3])}
    for name in ours:
        module = sys.modules.pop(name, None)
        parent, _, child = name.rpartition(".")
        if parent and parent not in ours and module is not None:
            delattr(sys.modules[parent], child)
    sys.meta_path.insert(0, Finder())
    sys.dont_write_bytecode = True


def sections(file):
    with open(file, encoding="utf-8") as stream:
        parts = re.split(r"^# --- (.*)$", stream.read(), flags=re.M)
    line = parts[0].count("\n")
    for name, text in zip(parts[1::2], parts[2::2]):
        yield name.strip(), "\n" * line + text
        line += text.count("\n")


def run(file, text, ours):
    """The output of a section, with the traceback of what it raised, in a process of its own."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        os.dup2(writer, 1)
        os.dup2(writer, 2)
        try:
            if ours:
                install()
            namespace = {"__name__": "__main__"}
            exec(compile(text, file, "exec"), namespace)
        except SystemExit as error:
            print("exit", error.code)
        except BaseException as error:
            print("raised", type(error).__name__, error)
            if ours:
                traceback.print_exc()
        sys.stdout.flush()
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader, "rb") as stream:
        output = stream.read().decode("utf-8", "replace")
    os.waitpid(child, 0)
    return re.sub(r"0x[0-9a-f]+", "0xADDRESS", output).splitlines(keepends=True)


def main():
    arguments = [a for a in sys.argv[1:] if a != "-v"]
    passed, failed = 0, []
    for name in sorted(os.listdir(os.path.join(HERE, "checks"))):
        file = os.path.join(HERE, "checks", name)
        if not name.endswith(".py"):
            continue
        for section, text in sections(file):
            label = f"{name[:-3]}: {section}"
            if arguments and not any(a in label for a in arguments):
                continue
            expected, actual = run(file, text, False), run(file, text, True)
            if expected == actual:
                passed += 1
                if "-v" in sys.argv:
                    print("".join(expected))
                continue
            failed.append(label)
            print(f"FAILED {label}")
            print("".join(difflib.unified_diff(expected, actual, "CPython", "prelude", n=1)))
    for label in failed:
        print("failed:", label)
    print(f"{passed} passed, {len(failed)} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
