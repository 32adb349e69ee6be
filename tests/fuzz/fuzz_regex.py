#!/usr/bin/python3
"""Ask `re` of CPython and of the engine the same about random patterns and texts (patterns.py); every answer must be the same.

usage: fuzz_regex.py --engine "CMD..." --seeds 1..20 [--patterns 40] [--jobs N] [--keep FOLDER]

CMD is called with a script's path at its end. Each seed gives --patterns patterns. The first answers of a seed that differ are shown.
The last line is `N passed, M failed`, in seeds; the exit status is 1 if any failed.
"""
import argparse
import concurrent.futures
import os
import shlex
import subprocess
import sys
import tempfile

import patterns

HERE = os.path.dirname(os.path.abspath(__file__))
SECONDS_OF_REFERENCE = 5
REFERENCE = [sys.executable, '-W', 'ignore']


def ask(command, path, seconds):
    done = subprocess.run([*command, path], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=seconds)
    return done.stdout.decode(errors='replace').splitlines(), done.stderr.decode(errors='replace')


def difference(expected, got, errors):
    for number, line in enumerate(expected):
        other = got[number] if number < len(got) else '(no more)'
        if line != other:
            # From the pattern on, to the line that differs.
            begin = max((at for at in range(number + 1) if not expected[at].startswith(' ')), default=0)
            inside = [at for at in range(begin, number) if expected[at].startswith("  '") or expected[at].startswith("  b'")]
            return '\n'.join([expected[begin], *(expected[at] for at in inside[-1:]), f'python: {line}', f'engine: {other}', errors[-500:]])
    return None


def run(seed, given, engine):
    with open(os.path.join(HERE, 'regex_answers.py'), encoding='utf-8') as file:
        text = f'QUESTIONS = {list(patterns.questions(seed, given.patterns))!a}\n' + file.read()
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, f'seed_{seed}.py')
        with open(path, 'w', encoding='utf-8') as file:
            file.write(text)
        try:
            expected, problem = ask(REFERENCE, path, SECONDS_OF_REFERENCE)
        except subprocess.TimeoutExpired:
            return None  # a pattern that backtracks without end: there is nothing to compare with
        if problem:
            return f'the reference failed: {problem}'
        try:
            got, errors = ask(engine, path, given.seconds)
        except subprocess.TimeoutExpired:
            return f'no end within {given.seconds} s'
    found = difference(expected, got, errors)
    if found and given.keep:
        os.makedirs(given.keep, exist_ok=True)
        with open(os.path.join(given.keep, f'seed_{seed}.py'), 'w', encoding='utf-8') as file:
            file.write(text)
    return found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--engine', required=True)
    parser.add_argument('--seeds', default='1..20')
    parser.add_argument('--patterns', type=int, default=40)
    parser.add_argument('--jobs', type=int, default=2)
    parser.add_argument('--seconds', type=float, default=60, help='time for one seed')
    parser.add_argument('--keep')
    given = parser.parse_args()
    engine = shlex.split(given.engine)
    first, _, last = given.seeds.partition('..')
    seeds = range(int(first), int(last or first) + 1)
    passed = failed = 0
    with concurrent.futures.ThreadPoolExecutor(given.jobs) as pool:
        for seed, problem in zip(seeds, pool.map(lambda seed: run(seed, given, engine), seeds)):
            if problem is None:
                passed += 1
            else:
                failed += 1
                print(f'FAILED seed {seed}\n{problem}\n', flush=True)
    print(f'{passed} passed, {failed} failed')
    return 1 if failed or not passed else 0


if __name__ == '__main__':
    sys.exit(main())
