#!/usr/bin/python3
"""Run hostile scripts: each must come to its end by itself, in time, with the exit status that it names, and without a crash.

usage: run_hostile.py --engine "CMD..." [--name TEXT] [--seconds N] [--jobs N]

CMD is called with a script's path at its end. A script's head says `# expect: exit N`. Sources too large to be kept here
(deep nesting, 50 MB) are made on the way. The last line is `N passed, M failed`; the exit status is 1 if any failed.
"""
import argparse
import concurrent.futures
import glob
import os
import re
import shlex
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))


def made_sources():
    """(name, text, exit status): what a parser must survive."""
    yield 'fifty_megabytes', 'x = 1\n' * (50 * 1024 * 1024 // 6), 2
    yield 'eight_megabytes_of_names', ''.join(f'name_{i} = {i}\n' for i in range(400_000)), 0
    yield 'deep_parentheses', '(' * 100_000 + ')' * 100_000, 1
    yield 'deep_blocks', ''.join(' ' * i + 'if 1:\n' for i in range(5000)) + ' ' * 5000 + 'pass\n', 1
    yield 'long_line', 'x = ' + '+'.join(['1'] * 200_000), 0
    yield 'long_chain', 'x = 1\n' + 'x' + '.real' * 100_000, 1
    yield 'deep_lambdas', 'x = ' + 'lambda: ' * 20_000 + '1', 1
    yield 'many_elifs', 'x = 0\nif x:\n    pass\n' + ''.join(f'elif x == {i}:\n    pass\n' for i in range(20_000)), 0
    yield 'unclosed', '[' + '1, ' * 1_000_000, 1
    yield 'null_bytes', 'x = 1\0\n', 1
    yield 'deep_finally', ''.join(' ' * i + 'try:\n' + ' ' * i + ' pass\n' + ' ' * i + 'finally:\n' for i in range(90)) + ' ' * 90 + 'pass\n', 1


class Case:
    def __init__(self, name, path, status):
        self.name, self.path, self.status = name, path, status


def run(case, engine, seconds):
    begun = time.monotonic()
    try:
        done = subprocess.run([*engine, case.path], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              timeout=seconds)
    except subprocess.TimeoutExpired:
        return f'still running after {seconds} s'
    took = time.monotonic() - begun
    if done.returncode != case.status:
        tail = done.stderr[-600:].decode(errors='replace')
        return f'exit status {done.returncode}, expected {case.status}, after {took:.1f} s\n{tail}'
    return None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--engine', required=True)
    parser.add_argument('--name', default='')
    parser.add_argument('--seconds', type=float, default=120, help='time for one script')
    parser.add_argument('--jobs', type=int, default=2)
    given = parser.parse_args()
    engine = shlex.split(given.engine)
    cases = []
    for path in sorted(glob.glob(os.path.join(HERE, '*.py'))):
        if path == os.path.abspath(__file__):
            continue
        with open(path, encoding='utf-8') as file:
            status = int(re.search(r'# expect: exit (\d+)', file.read(200)).group(1))
        cases.append(Case(os.path.basename(path), path, status))
    passed = failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for name, text, status in made_sources():
            if given.name not in name:
                continue
            path = os.path.join(folder, name + '.py')
            with open(path, 'w', encoding='utf-8') as file:
                file.write(text)
            cases.append(Case(name, path, status))
        cases = [case for case in cases if given.name in case.name]
        with concurrent.futures.ThreadPoolExecutor(given.jobs) as pool:
            for case, problem in zip(cases, pool.map(lambda case: run(case, engine, given.seconds), cases)):
                if problem is None:
                    passed += 1
                else:
                    failed += 1
                    print(f'FAILED {case.name}: {problem}\n', flush=True)
    print(f'{passed} passed, {failed} failed')
    return 1 if failed or not cases else 0


if __name__ == '__main__':
    sys.exit(main())
