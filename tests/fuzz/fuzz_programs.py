#!/usr/bin/python3
"""Run programs made from seeds (grammar.py) through the engine: whatever they are, they must come to a clear end.

usage: fuzz_programs.py --engine "CMD..." --seeds 1..200 [--jobs N] [--keep FOLDER]

CMD is called with a program's path at its end. A run fails when it is ended by a signal, when its exit status is none of 0 to 4,
when a sanitizer reports something, or when it takes longer than --seconds. Programs that fail are kept in FOLDER as seed_N.py.
The last line is `N passed, M failed`; the exit status is 1 if any failed.
"""
import argparse
import concurrent.futures
import glob
import os
import shlex
import subprocess
import sys
import tempfile

import grammar

HERE = os.path.dirname(os.path.abspath(__file__))
REPORTS = (b'ERROR: AddressSanitizer', b'runtime error:', b'ERROR: LeakSanitizer', b'ThreadSanitizer', b'check failed')


def read_corpus():
    texts = []
    for path in sorted(glob.glob(os.path.join(os.path.dirname(HERE), 'scripts', '*', '*.py'))):
        with open(path, encoding='utf-8') as file:
            texts.append(file.read())
    return texts


def run(seed, corpus, engine, seconds, keep):
    text = grammar.program(seed, corpus)
    problem = None
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, f'seed_{seed}.py')
        with open(path, 'w', encoding='utf-8', newline='') as file:
            file.write(text)
        try:
            done = subprocess.run([*engine, path], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=seconds)
        except subprocess.TimeoutExpired:
            problem = f'no end within {seconds} s'
        else:
            if done.returncode not in (0, 1, 2, 3, 4):
                problem = f'exit status {done.returncode}\n{done.stderr[-1500:].decode(errors="replace")}'
            elif any(report in done.stderr for report in REPORTS):
                problem = done.stderr[-3000:].decode(errors='replace')
    if problem and keep:
        os.makedirs(keep, exist_ok=True)
        with open(os.path.join(keep, f'seed_{seed}.py'), 'w', encoding='utf-8', newline='') as file:
            file.write(text)
    return problem


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--engine', required=True)
    parser.add_argument('--seeds', default='1..200')
    parser.add_argument('--jobs', type=int, default=2)
    parser.add_argument('--seconds', type=float, default=60)
    parser.add_argument('--keep')
    given = parser.parse_args()
    first, _, last = given.seeds.partition('..')
    seeds = range(int(first), int(last or first) + 1)
    corpus = read_corpus()
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(given.jobs) as pool:
        results = pool.map(lambda seed: run(seed, corpus, shlex.split(given.engine), given.seconds, given.keep), seeds)
        for seed, problem in zip(seeds, results):
            if problem:
                failed += 1
                print(f'FAILED seed {seed}: {problem}\n', flush=True)
    print(f'{len(seeds) - failed} passed, {failed} failed')
    return 1 if failed or not seeds else 0


if __name__ == '__main__':
    sys.exit(main())
