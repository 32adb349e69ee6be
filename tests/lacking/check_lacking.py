#!/usr/bin/python3
"""What CPython 3.11's modules have and ours have not: the table by which scripts are refused before they run.

usage: check_lacking.py --engine "CMD..." [--write]

CMD is called with a script's path at its end. The table core/session/lacking_names.cpp must say what is true of every
module that both have; --write makes it so. Names that begin with an underscore are left out, names of modules too, and what
CPython has only by an import of its own. Of packages that come with no Python (aiohttp, numpy ...) the table holds the other half:
all that ours have, as everything else that a script names is lacking. The last line is `N modules, M names`; the exit status is 1 if the table is wrong.
"""
import argparse
import importlib
import json
import os
import re
import shlex
import subprocess
import sys
import tempfile
import types
import warnings

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
TABLE = os.path.join(ROOT, 'core', 'session', 'lacking_names.cpp')
PRELUDE = os.path.join(ROOT, 'core', 'vm', 'modules', 'prelude')

# Modules whose names are too many, or are no names that scripts use: they fail when reached.
LEFT_OUT = {'socket', 'errno', 'stat', 'keyword', 'token', 'builtins', 'this', 'antigravity'}
NATIVE = ['asyncio', 'binascii', 'collections', 'contextvars', 'functools', 'gc', 'hashlib', 'itertools', 'json', 'math',
          'operator', 'sys', 'time', 'unicodedata', 'weakref']

# Of packages from outside a script can have only what the simulated ones have.
OUTSIDE = ['aiofiles', 'aiofiles.os', 'aiohttp', 'colorama', 'httpx', 'numpy', 'numpy.random', 'openai', 'requests',
           'requests.exceptions', 'uvloop']

ASK = '''
import importlib, json
names = json.loads({names!r})
lacking = {{}}
for module, wanted in names.items():
    try:
        found = importlib.import_module(module)
    except ImportError:
        continue
    lacking[module] = [name for name in wanted if not hasattr(found, name) or getattr(getattr(found, name), '__refused__', None) is True]
present = {{}}
for module in {outside!r}:
    present[module] = [name for name in dir(importlib.import_module(module)) if not name.startswith('_')]
print(json.dumps([lacking, present]))
'''


def theirs():
    """The public names of CPython's modules, by module."""
    names = {}
    ours = {file[:-3] for file in os.listdir(PRELUDE) if file.endswith('.py') and not file.startswith('_')}
    for module in sorted(ours | set(NATIVE)):
        if module in LEFT_OUT:
            continue
        try:
            with warnings.catch_warnings():
                warnings.simplefilter('ignore')
                found = importlib.import_module(module)
        except ImportError:
            continue  # httpx and the like
        if 'site-packages' in (getattr(found, '__file__', None) or ''):
            continue
        public = getattr(found, '__all__', None)
        if public is None:
            public = [name for name in dir(found) if not name.startswith('_') and defined(found, getattr(found, name))]
        names[module] = sorted(set(public))
    return names


def defined(module, thing):
    """Whether this is the module's own, and not something that it imports."""
    if isinstance(thing, types.ModuleType):
        return False
    home = getattr(thing, '__module__', None)
    return home is None or home == module.__name__ or home.startswith('_') or home.partition('.')[0] == module.__name__.partition('.')[0]


def rows(names_of):
    text = ''
    for module, names in sorted(names_of.items()):
        if names:
            text += f'    {{"{module}",\n'
            line = ''
            for name in names:
                if len(line) + len(name) > 105:
                    text += f'     "{line}"\n'
                    line = ''
                line += name + ' '
            text += f'     "{line.rstrip()}"}},\n'
    return text


def table(lacking, present):
    return '''#include "core/session/lacking.h"

#include <string_view>

// Written by tests/lacking/check_lacking.py --write, and held against CPython 3.11 by the same.
namespace coroscope::session {

namespace {

struct Row {
    const char* module;
    const char* names;
};

// clang-format off
// What CPython 3.11 has and this engine has not.
constexpr Row kLacking[] = {
''' + rows(lacking) + '''};

// All that this engine has of packages from outside.
constexpr Row kOutside[] = {
''' + rows(present) + '''};
// clang-format on

bool hasWord(std::string_view words, std::string_view word) {
    for (std::size_t at = words.find(word); at != words.npos; at = words.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || words[at - 1] == ' ') && (end == words.size() || words[end] == ' ')) return true;
    }
    return false;
}

} // namespace

bool isLacking(std::string_view module, std::string_view name) {
    for (const Row& row : kLacking)
        if (module == row.module) return hasWord(row.names, name);
    for (const Row& row : kOutside)
        if (module == row.module) return !name.starts_with('_') && !hasWord(row.names, name);
    return false;
}

std::string_view namesOfOutside(std::string_view module) {
    for (const Row& row : kOutside)
        if (module == row.module) return row.names;
    return {};
}

} // namespace coroscope::session
'''


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--engine', required=True)
    parser.add_argument('--write', action='store_true')
    given = parser.parse_args()
    with tempfile.NamedTemporaryFile('w', suffix='.py') as file:
        file.write(ASK.format(names=json.dumps(theirs()), outside=OUTSIDE))
        file.flush()
        done = subprocess.run([*shlex.split(given.engine), file.name], capture_output=True, text=True)
    if done.returncode:
        sys.exit(done.stderr)
    lacking, present = json.loads(done.stdout)
    text = table(lacking, present)
    count = sum(map(len, lacking.values()))
    if given.write:
        with open(TABLE, 'w', encoding='utf-8') as file:
            file.write(text)
    with open(TABLE, encoding='utf-8') as file:
        kept = file.read()
    if kept != text:
        known = set(re.findall(r'[\w.]+', kept))
        for module, names in sorted(lacking.items()):
            for name in names:
                if name not in known:
                    print(f'{module}.{name} is lacking, and the table does not say so')
        print('core/session/lacking_names.cpp is not up to date: run check_lacking.py --write')
    print(f'{len(lacking)} modules, {count} names')
    return kept != text


if __name__ == '__main__':
    sys.exit(main())
