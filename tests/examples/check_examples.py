#!/usr/bin/python3
"""Run every script of resources/examples with the engine and hold it to its header and to CPython's output.

usage: check_examples.py [--engine "CMD..."] [--reference] [NAME...]

The path of the example is appended to CMD. Each example must
- be listed in resources/resources.qrc;
- begin with `# Title:`, `# Theme:` and `# Look:` (and may name its end in a fourth line, `# Expect: exit N`);
- end with exit status 0, or the one it names;
- print what CPython 3.11 prints in virtual time (tests/differential/virtual_clock.py). What CPython cannot run in
  virtual time has its output in expected/NAME.out, if that does not depend on the simulated network.
With --reference CPython runs them in the engine's place, which checks the examples themselves.
NAMEs (parts of file names) choose some of the examples. Exit status 1 if any failed.
"""
import argparse
import concurrent.futures
import difflib
import os
import pathlib
import re
import shlex
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
EXAMPLES = ROOT / 'resources' / 'examples'
EMBEDDED = (ROOT / 'resources' / 'resources.qrc').read_text(encoding='utf-8')
REFERENCE = ['/usr/bin/python3', str(HERE.parent / 'differential' / 'virtual_clock.py')]
SECONDS = 60  # of real time, for one example
THEMES = ('First steps', 'Blocking', 'Waiting for several', 'Timeouts and cancellation', 'Synchronisation',
          'Threads and processes', 'Generators', 'Real-life shapes')

# What CPython cannot run in virtual time, and why.
BEYOND_REFERENCE = {
    '170_requests_in_a_row': 'needs the simulated network',
    '620_yield_from_python34': "is in Python 3.4's dialect",
    '820_echo_server': 'needs the simulated network',
}


def header_faults(lines):
    """What is wrong with the comment lines at the top, in words."""
    for key, line in zip(('Title', 'Theme', 'Look'), lines + [''] * 3):
        if not re.fullmatch(rf'# {key}: \S.*', line):
            yield f'expected a line `# {key}: ...`, found {line!r}'
    if len(lines) > 1 and lines[1].removeprefix('# Theme: ') not in THEMES:
        yield f'unknown theme: {lines[1]!r}'


def expected_status(lines):
    found = re.fullmatch(r'# Expect: exit (\d+)', lines[3]) if len(lines) > 3 else None
    return int(found[1]) if found else 0


def run(command, path):
    """Exit status (None: out of time), standard output and standard error of `command path`."""
    try:
        done = subprocess.run([*command, str(path)], capture_output=True, text=True, timeout=SECONDS,
                              stdin=subprocess.DEVNULL)
    except subprocess.TimeoutExpired:
        return None, '', f'not done after {SECONDS} s'
    return done.returncode, done.stdout, done.stderr


def expected_output(path):
    """What the example must print, or None if that is not fixed."""
    if path.stem not in BEYOND_REFERENCE:
        return run(REFERENCE, path)[1]
    recorded = HERE / 'expected' / f'{path.stem}.out'
    return recorded.read_text(encoding='utf-8') if recorded.exists() else None


def check(path, engine):
    """The faults of one example, each a text."""
    lines = path.read_text(encoding='utf-8').splitlines()
    faults = list(header_faults(lines))
    if f'<file>examples/{path.name}</file>' not in EMBEDDED:
        faults.append('not listed in resources/resources.qrc')
    status, output, errors = run(engine, path)
    if status != expected_status(lines):
        faults.append(f'exit status {status}, expected {expected_status(lines)}\n{errors}')
    expected = output if engine == REFERENCE else expected_output(path)
    if expected is not None and output != expected:
        difference = difflib.unified_diff(expected.splitlines(), output.splitlines(), 'expected', 'printed',
                                          lineterm='')
        faults.append('output differs\n' + '\n'.join(difference))
    return faults


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('--engine', type=shlex.split, help='command that runs a script')
    parser.add_argument('--reference', action='store_true', help='let CPython run them instead')
    parser.add_argument('--jobs', type=int, default=os.cpu_count())
    parser.add_argument('names', nargs='*')
    options = parser.parse_args()
    if bool(options.engine) == options.reference:
        parser.error('give either --engine or --reference')
    engine = REFERENCE if options.reference else options.engine
    paths = [path for path in sorted(EXAMPLES.glob('*.py'))
             if not options.names or any(name in path.stem for name in options.names)]
    if options.reference:
        paths = [path for path in paths if path.stem not in BEYOND_REFERENCE]
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        results = list(pool.map(check, paths, [engine] * len(paths)))
    for path, faults in zip(paths, results):
        for fault in faults:
            print(f'{path.name}: {fault.rstrip()}')
    failed = sum(bool(faults) for faults in results)
    print(f'{len(paths) - failed} passed, {failed} failed')
    return 1 if failed or not paths else 0


sys.exit(main())
