#!/usr/bin/python3
"""Compare the engine with CPython on the virtual clock, by random programs or by given scripts.

usage: differential.py --engine "CMD..." --seeds A..B [--jobs N] [--shrink] [--without FEATURE,...] [--keep FOLDER]
       differential.py --engine "CMD..." --script FILE... [--jobs N] [--shrink]
       differential.py --seeds A..B             no engine: a self check of the reference

CMD is called with a script's path at its end, for example "build/release/coroscope run --clock exact". Standard
output must be equal byte for byte, and the exit status of the same class. A seed that fails is printed with the
difference; with --shrink a small program that still fails follows; --keep writes failing programs to a folder.
The self check runs every program twice and compares a few programs with the real asyncio on the real clock.
The last line is `N passed, M failed`; the exit status is 1 if any failed.
"""
import argparse
import concurrent.futures
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import harness  # noqa: E402
from generate import generate  # noqa: E402
from program.writer import FEATURES  # noqa: E402
from shrink import Shrinker  # noqa: E402


def seed_range(text):
    first, _, last = text.partition('..')
    return range(int(first), int(last or first) + 1)


def arguments():
    parser = argparse.ArgumentParser(usage=__doc__.partition('usage: ')[2].partition('\n\n')[0],
                                     description=__doc__.partition('\n\n')[2].partition('\n\n')[2],
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--engine')
    parser.add_argument('--seeds', type=seed_range)
    parser.add_argument('--script', nargs='+', default=[])
    parser.add_argument('--jobs', type=int, default=os.cpu_count() or 1)
    parser.add_argument('--shrink', action='store_true')
    parser.add_argument('--shrink-seconds', type=int, default=120)
    parser.add_argument('--without', type=lambda text: text.split(','), default=[])
    parser.add_argument('--keep')
    given = parser.parse_args()
    if not given.seeds and not given.script:
        parser.error('one of --seeds and --script is needed')
    if not set(given.without) <= set(FEATURES):
        parser.error(f'--without knows {", ".join(FEATURES)}')
    return given


class Comparison:
    """The two sides and the programs. One case is (title, path or None, source)."""

    def __init__(self, given):
        self.given = given
        self.reference = harness.Reference()
        self.engine = harness.Command(given.engine) if given.engine else None

    def cases(self):
        for seed in self.given.seeds or ():
            yield f'seed {seed}', f'seed{seed}.py', None
        for path in self.given.script:
            yield path, path, path

    def source(self, title, script):
        if script:
            with open(script, encoding='utf-8') as file:
                return file.read()
        return generate(int(title.split()[1]), self.given.without)

    def check(self, source, name='program.py', script=None, timeout=harness.TIMEOUT):
        expected = self.reference.run(script or os.path.join(harness.FOLDER, name), name, source)
        if expected.problem is None and expected.status < 0:
            return f'the reference was killed by signal {-expected.status}'
        if self.engine is None:
            again = self.reference.run(script or os.path.join(harness.FOLDER, name), name, source)
            return harness.compare(expected, again) or harness.difference(expected.stderr, again.stderr, 'stderr')
        got = self.engine.run(script, source=None if script else source, timeout=timeout)
        return harness.compare(expected, got)

    def case(self, item):
        title, name, script = item
        source = self.source(title, script)
        return title, source, self.check(source, os.path.basename(name), script)

    def both(self, text):
        return (self.reference.run(os.path.join(harness.FOLDER, 'program.py'), 'program.py', text),
                self.engine.run('', source=text, timeout=3))

    def still_fails(self, text, kind):
        """In the same way: a smaller program that fails for another reason would lead astray."""
        expected, got = self.both(text)
        if expected.problem or expected.status not in (0, 1) or 'NameError' in expected.stderr:
            return False
        return harness.compare(expected, got) is not None and harness.first_difference(expected, got) == kind

    def report(self, title, source, problem):
        print(f'FAILED {title}\n{problem}\n', flush=True)
        if self.given.keep:
            os.makedirs(self.given.keep, exist_ok=True)
            name = os.path.basename(title).replace(' ', '').removesuffix('.py')
            with open(os.path.join(self.given.keep, name + '.py'), 'w', encoding='utf-8') as file:
                file.write(source)
        if self.given.shrink and self.engine:
            kind = harness.first_difference(*self.both(source))
            small = Shrinker(lambda text: self.still_fails(text, kind), self.given.shrink_seconds).shrink(source)
            expected = self.reference.run(os.path.join(harness.FOLDER, 'program.py'), 'program.py', small)
            got = self.engine.run('', source=small)
            print(f'smallest program found for {title}:\n{small}\n{harness.compare(expected, got)}\n', flush=True)
            if self.given.keep:
                with open(os.path.join(self.given.keep, name + '_small.py'), 'w', encoding='utf-8') as file:
                    file.write(small + '\n')

    def run(self):
        passed = failed = 0
        with concurrent.futures.ThreadPoolExecutor(self.given.jobs) as pool:
            for title, source, problem in pool.map(self.case, self.cases()):
                if problem is None:
                    passed += 1
                else:
                    failed += 1
                    self.report(title, source, problem)
        if self.engine is None:
            from selfcheck import against_real_asyncio
            for problem in against_real_asyncio(self.reference):
                passed, failed = passed + (problem is None), failed + (problem is not None)
                if problem:
                    print(problem)
        self.reference.close()
        print(f'{passed} passed, {failed} failed')
        return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(Comparison(arguments()).run())
