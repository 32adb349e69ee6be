#!/usr/bin/python3
"""check_marks.py: the places of CPython's library that tracebacks of ours name are there, with that text.

They stand in the modules written in the script language (`code  #@ FILE:LINE [NAME] [| SOURCE]`) and in the native ones
(`{FILE, LINE, "function", "source"}`); FILE is one of /usr/lib/python3.11.
"""
import ast
import glob
import os
import re
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
LIBRARY = "/usr/lib/python3.11/"
MODULES = os.path.join(ROOT, "core", "vm", "modules")
problems = []
count = 0
files = {}


def lines_of(path):
    if path not in files:
        with open(path, encoding="utf-8") as file:
            files[path] = file.read().split("\n")
    return files[path]


def same(shown, real):
    """Strings in other quotes and blanks within brackets are no difference; a long statement may go on."""
    def plain(text):
        return re.sub(r"\s+", "", text.replace("'", '"')).replace(",)", ")")
    shown, real = plain(shown), plain(real)
    return shown == real or (len(real) > 8 and shown.startswith(real)) or shown.startswith(real.partition("#")[0] or "#")


def check(where, path, number, source, name):
    global count
    count += 1
    path = path if path.startswith("/") else LIBRARY + path
    if not os.path.exists(path):
        problems.append(f"{where}: there is no {path}")
        return
    lines = lines_of(path)
    real = lines[number - 1].strip() if 0 < number <= len(lines) else ""
    if not same(source, real):
        problems.append(f"{where}: {path}:{number} is {real!r}, not {source!r}")
    if name and not any(re.search(rf"\b(def|class) {re.escape(name)}\b", line) for line in lines[:number]):
        problems.append(f"{where}: {path} has no {name} above line {number}")


for path in sorted(glob.glob(os.path.join(MODULES, "prelude", "*.py"))):
    module = os.path.basename(path)[:-3].replace(".", "/") + ".py"
    for number, line in enumerate(lines_of(path), 1):
        code, *marks = line.split("  #@ ")
        for mark in marks:
            if mark.startswith("<"):  # code that CPython has frozen or made, without source
                continue
            place, _, source = mark.partition(" | ")
            place, _, name = place.partition(" ")
            file, _, at = place.rpartition(":")
            if not source and code.strip().startswith(("def ", "async def ", "class ")):
                name = name or re.match(r"(?:async )?\w+ (\w+)", code.strip())[1]
                source = None
            where = f"{os.path.relpath(path, ROOT)}:{number}"
            text = code.strip() if source == "" else (source or "").replace("`", "")
            if source is None:
                text = lines_of(LIBRARY + file)[int(at) - 1].strip() if file else ""
            check(where, file or module, int(at), text, name)

FRAME = re.compile(r'\{\s*(k\w+|"/usr/lib[^"]*"),\s*(\d+),\s*"(\w+)",\s*((?:"(?:[^"\\]|\\.)*"\s*)+)')
NAMED = re.compile(r'constexpr char (k\w+)\[\] =\s*"(/usr/lib/python3.11/[^"]*)"')
texts = {p: "\n".join(lines_of(p)) for p in glob.glob(os.path.join(MODULES, "*.cpp")) + glob.glob(os.path.join(MODULES, "*.h"))}
named = {name: path for text in texts.values() for name, path in NAMED.findall(text)}
for path, text in sorted(texts.items()):
    for found in FRAME.finditer(text):
        file = found[1].strip('"') if found[1].startswith('"') else named.get(found[1])
        if not file:
            continue
        source = "".join(ast.literal_eval(each) for each in re.findall(r'"(?:[^"\\]|\\.)*"', found[4]))
        where = f"{os.path.relpath(path, ROOT)}:{text.count(chr(10), 0, found.start()) + 1}"
        check(where, file, int(found[2]), source, found[3])
    for found in re.finditer(r'"[^"]*? at (/usr/lib/python3.11/[^":]+):(\d+)"', text):
        count += 1
        line = lines_of(found[1])[int(found[2]) - 1].strip()
        name = re.search(r"(\w+)\(\) at /usr", found[0])[1]
        if not re.match(rf"(async )?def {name}\b", line):
            problems.append(f"{os.path.relpath(path, ROOT)}: {found[1]}:{found[2]} is {line!r}, not the head of {name}")

print("\n".join(problems))
print(f"{count - len(problems)} places are there, {len(problems)} are not")
sys.exit(1 if problems or count < 100 else 0)
