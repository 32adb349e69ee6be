#!/usr/bin/python3
"""Run the scripts of this folder (or of ../tracebacks) and compare what they print with the files beside them.

usage: run_scripts.py --engine "CMD..." [--topic X] [--name TEXT] [--jobs N]      compare the engine
       run_scripts.py --reference [...]                                           compare CPython on the virtual clock
       run_scripts.py --write [...]                                               write the expectations, by CPython
       run_scripts.py --tracebacks --engine "CMD..." | --reference | --write      the same for ../tracebacks

CMD is called with a script's path at its end, for example "build/release/coroscope run --clock exact".
Each NAME.py has a NAME.out with its standard output; one that ends by an error also has a NAME.err, compared
without library frames and with the script's path shortened. Comments at the head of a script:
    # expect: exit N        how it ends (0 unless said)
    # reference: FILE       CPython 3.11 cannot run this dialect; FILE says the same in today's language
    # reference: sockets    it talks to itself over sockets, which the virtual clock has not: CPython runs it as it is
The scripts of ../tracebacks end with status 1 unless said, and are compared by their NAME.err alone, in which the frames
of the library are those of CPython 3.11 too; their reference is CPython as it is. The last line is `N passed, M failed`; the exit status is 1 if any failed.
"""
import argparse
import concurrent.futures
import glob
import os
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(os.path.dirname(HERE), 'differential'))
import harness  # noqa: E402

MARKER = re.compile(r'^# (expect: exit|reference:) *(\S+)', re.M)


def arguments():
    parser = argparse.ArgumentParser(usage=__doc__.partition('usage: ')[2].partition('\n\n')[0],
                                     description=__doc__.partition('\n\n')[2].partition('\n\n')[2],
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    side = parser.add_mutually_exclusive_group(required=True)
    side.add_argument('--engine')
    side.add_argument('--reference', action='store_true')
    side.add_argument('--write', action='store_true')
    parser.add_argument('--tracebacks', action='store_true')
    parser.add_argument('--topic', help='only the scripts of this folder')
    parser.add_argument('--name', default='', help='only scripts whose path contains this')
    parser.add_argument('--jobs', type=int, default=os.cpu_count() or 1)
    return parser.parse_args()


class PlainPython:
    """CPython as it is, for the texts of tracebacks. Waits in those scripts are a few milliseconds."""

    def run(self, path, name):
        return harness.Command('/usr/bin/python3 -B -s').run(path)

    def close(self):
        pass


class Script:
    def __init__(self, path, default_status):
        self.path = path
        self.title = os.path.relpath(path, os.path.dirname(HERE))
        with open(path, encoding='utf-8', errors='surrogateescape') as file:
            markers = dict(MARKER.findall(file.read(2000)))
        self.status = int(markers.get('expect: exit', default_status))
        self.substitute = markers.get('reference:')

    def file(self, extension):
        return self.path.removesuffix('.py') + extension

    def expectation(self, extension):
        """The text beside the script; None if there is no such file."""
        if not os.path.exists(self.file(extension)):
            return None
        with open(self.file(extension), encoding='utf-8', errors='surrogateescape', newline='') as file:
            return file.read()


class Runner:
    def __init__(self, given):
        self.given = given
        if given.tracebacks:
            pattern = os.path.join(os.path.dirname(HERE), 'tracebacks', '*.py')
        else:
            pattern = os.path.join(HERE, given.topic or '*', '*.py')
        self.scripts = [Script(path, 1 if given.tracebacks else 0)
                        for path in sorted(glob.glob(pattern)) if given.name in path]
        if given.engine:
            self.side = harness.Command(given.engine)
        else:
            self.side = PlainPython() if given.tracebacks else harness.Reference()
        self.plain = PlainPython()

    def result(self, script):
        path = script.path
        if script.substitute == 'sockets' and not self.given.engine:
            return self.plain.run(path, path)
        if script.substitute and not self.given.engine:
            path = os.path.join(os.path.dirname(path), script.substitute)
        name = path if self.given.tracebacks else os.path.relpath(path, HERE)
        return self.side.run(path, name)

    def problem(self, script):
        got = self.result(script)
        if got.problem:
            return got.problem
        if harness.status_class(got.status) != harness.status_class(script.status):
            return f'exit status {got.status}, expected {script.status}\n{got.stderr[-1500:]}'
        errors = harness.normal_errors(got.stderr, script.path, library=self.given.tracebacks)
        if self.given.write:
            self.write(script, got.stdout, errors)
            return None
        expected_out, expected_err = script.expectation('.out'), script.expectation('.err')
        if expected_out is None and expected_err is None:
            return 'no expectation beside it'
        problems = [None if expected_out is None else harness.difference(expected_out, got.stdout),
                    None if expected_err is None else harness.difference(expected_err, errors, 'stderr')]
        text = '\n'.join(filter(None, problems))
        if text and expected_err is None and got.stderr:
            text += f'\nstderr: {got.stderr[-800:]}'
        return text or None

    def write(self, script, out, errors):
        wanted = {} if self.given.tracebacks else {'.out': out}
        if script.status:
            wanted['.err'] = errors
        for extension, text in wanted.items():
            with open(script.file(extension), 'w', encoding='utf-8', newline='') as file:
                file.write(text)

    def run(self):
        passed = failed = 0
        with concurrent.futures.ThreadPoolExecutor(self.given.jobs) as pool:
            for script, problem in zip(self.scripts, pool.map(self.problem, self.scripts)):
                if problem is None:
                    passed += 1
                else:
                    failed += 1
                    print(f'FAILED {script.title}\n{problem}\n', flush=True)
        if isinstance(self.side, (harness.Reference, PlainPython)):
            self.side.close()
        print(f'{passed} passed, {failed} failed')
        return 1 if failed or not self.scripts else 0


if __name__ == '__main__':
    sys.exit(Runner(arguments()).run())
