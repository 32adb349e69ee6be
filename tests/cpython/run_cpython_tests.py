#!/usr/bin/python3
"""Run CPython's own tests through the engine's unittest, unmodified, from where Debian installs them.

usage: run_cpython_tests.py --engine "CMD..." [MODULE...]

CMD is called with a test file's path and -v at its end. MODULE is a name of a test file (test_locks, test_contextlib);
without any, all that are listed in MODULES run. Files that import what only CPython's test suite has (`test.support`) are
run behind support_for_tests.py, which stands for it. Every test must pass, but for those that known_failures.txt names with their reason
(and each of these must fail, so that the list stays true); of each module at least nine tests in ten pass. The last
line is `N passed, M failed, K known`; the exit status is 1 if any failed.
"""
import argparse
import os
import re
import shlex
import subprocess
import sys
import tempfile

ALONE = ['test_locks', 'test_queues', 'test_taskgroups', 'test_timeouts', 'test_threads', 'test_waitfor']
SUPPORTED = ['test_protocols', 'test_contextlib', 'test_context', 'test_except_star', 'test_exception_group',
             'test_named_expressions', 'test_graphlib', 'test_sched', 'test_string', 'test_re', 'test_asyncgen', 'test_coroutines',
             'test_contextlib_async', 'test_queue', 'test_streams']
# They ask for exact times of a loop: computing takes none.
EXACT = ['test_tasks', 'test_futures']
# They would wait for ever, so that their module would not end.
SKIPPED = {
    'test_streams': {'test_drain_raises': 'its server needs socket.create_server in a thread'},
}
MODULES = ALONE + SUPPORTED + EXACT
HERE = os.path.dirname(os.path.abspath(__file__))
FOLDER = '/usr/lib/python3.11/test'
RESULT = re.compile(r'^ *(\w+) \(__main__\.([\w.]+)\)(?: [\[(].*[\])])?(?:\n.*)? \.\.\. (?:(?:\S+:\d+: )?\w+Warning: .*\n(?:  .*\n)?)*(ok|FAIL|ERROR|skipped .*|expected failure|unexpected success)$', re.M)


def known_failures():
    known = {}
    with open(os.path.join(HERE, 'known_failures.txt'), encoding='utf-8') as file:
        for line in file:
            if line.strip() and not line.startswith('#'):
                name, _, reason = line.partition(': ')
                known[name] = reason.strip()
    return known


TABLE = """
_module({name!r})
exec(compile({source!r}, {path!r}, 'exec'), sys.modules[{name!r}].__dict__)
"""
BEHIND_SUPPORT = """
_main = types.ModuleType('__main__')
_main.__file__ = {path!r}
sys.modules['__main__'] = _main
exec(compile({source!r}, {path!r}, 'exec'), _main.__dict__)
"""


def run(engine, module):
    """({name of a test: how it ended}, what the run printed)"""
    path = os.path.join(FOLDER, module + '.py')
    if not os.path.exists(path):
        path = os.path.join(FOLDER, 'test_asyncio', module + '.py')
    with tempfile.TemporaryDirectory() as folder:
        script = path
        if module not in ALONE:
            with open(os.path.join(HERE, 'support_for_tests.py'), encoding='utf-8') as file:
                text = file.read()
            with open(path, encoding='utf-8') as file:
                source = file.read()
            for name in re.findall(r'from test\.(\w+) import', source):
                beside = os.path.join(FOLDER, name + '.py')
                if os.path.exists(beside):  # tables that the tests are made from
                    with open(beside, encoding='utf-8') as file:
                        text += TABLE.format(name='test.' + name, path=beside, source=file.read())
            text += f'\n_skip_tests({SKIPPED.get(module, {})!r})\n'
            text += BEHIND_SUPPORT.format(path=path, source=source)
            script = os.path.join(folder, module + '.py')
            with open(script, 'w', encoding='utf-8') as file:
                file.write(text)
        clock = ['--clock', 'exact'] if module in EXACT else []
        done = subprocess.run([*engine, *clock, script, '-v'], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, text=True, timeout=300)
    results = {f'{module}.{match[2]}': match[3] for match in RESULT.finditer(done.stdout)}
    said = re.search(r'^Ran (\d+) test', done.stdout, re.M)
    if not said or int(said[1]) != len(results):
        print(f'FAILED {module}: the run did not come to its end\n{done.stdout[-3000:]}')
        results[f'{module} (whole)'] = 'ERROR'
    return results, done.stdout


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--engine', required=True)
    parser.add_argument('modules', nargs='*')
    given = parser.parse_args()
    if not os.path.isdir(FOLDER):
        sys.exit(f'{FOLDER} is missing: install libpython3.11-testsuite')
    known = known_failures()
    passed = failed = expected = 0
    for module in given.modules or MODULES:
        results, text = run(shlex.split(given.engine), module)
        good = 0
        for name, result in results.items():
            fine = result not in ('FAIL', 'ERROR', 'unexpected success')
            good += fine
            if fine and name not in known:
                passed += 1
            elif not fine and name in known:
                expected += 1
            else:
                failed += 1
                case, _, test = name.rpartition('.')
                where = text.find(f'{test} (__main__.{name.partition(".")[2]})\n')
                print(f'FAILED {name}: ' + ('it passes: take it out of known_failures.txt' if fine else result))
                if not fine and where >= 0:
                    print(text[where:where + 1500].partition('\n======')[0])
        print(f'{module}: {good} of {len(results)} pass', flush=True)
        if good < 0.9 * len(results):
            failed += 1
            print(f'FAILED {module}: fewer than nine tests in ten pass')
    print(f'{passed} passed, {failed} failed, {expected} known')
    return 1 if failed or not passed else 0


if __name__ == '__main__':
    sys.exit(main())
