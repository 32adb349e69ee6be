#!/usr/bin/python3
"""Run a script under CPython 3.11 with asyncio, threads and time on a virtual clock.

usage: virtual_clock.py SCRIPT [ARG...]      run it; its output, its exit status (3: deadlock)
       virtual_clock.py --name NAME SCRIPT   the same, with NAME as the script's path in tracebacks
       virtual_clock.py --serve              run many: one JSON request a line on standard input,
                                             {"path": ..., "name": ..., "source": ...}, one JSON answer a line,
                                             {"status": ..., "stdout": ..., "stderr": ...}

The result is the same on every machine, always. See reference/machine.py for the rules of time.
"""
import os
import sys

PYTHON = '/usr/bin/python3'

if os.environ.get('PYTHONHASHSEED') != '0' or sys.version_info[:2] != (3, 11):
    if os.environ.get('COROSCOPE_REFERENCE'):
        sys.exit(f'{PYTHON} is not CPython 3.11')
    os.environ.update(PYTHONHASHSEED='0', COROSCOPE_REFERENCE='1', PYTHONIOENCODING='utf-8')
    os.execv(PYTHON, [PYTHON, '-s', '-B', os.path.abspath(__file__), *sys.argv[1:]])

os.environ.pop('COROSCOPE_REFERENCE', None)
from reference import clocks, machine, sets  # noqa: E402

machine.install()  # in this order, and before anything imports threading, whose copies of the clocks would be real
sets.install()
clocks.install()
from reference import loop, runner  # noqa: E402

loop.install()
sys.path.pop(0)

import json  # noqa: E402
import signal  # noqa: E402
import tempfile  # noqa: E402

SECONDS = 10  # of real time, for one script


def _preload():
    """What scripts import often is imported once, before the forks."""
    import collections, contextlib, contextvars, dataclasses, enum, logging, queue, random, traceback, typing  # noqa
    import decimal, fractions, inspect, statistics, string, textwrap, uuid  # noqa: F401, E401


def _run_forked(request):
    """One script in a child. Its output goes through files, so that a killed one still shows what it printed."""
    out, err = tempfile.TemporaryFile(), tempfile.TemporaryFile()
    child = os.fork()
    if child == 0:
        signal.alarm(SECONDS)
        os.dup2(out.fileno(), 1)
        os.dup2(err.fileno(), 2)
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        runner.run_script(request['path'], request.get('name', request['path']), source=request.get('source'))
    _, status = os.waitpid(child, 0)
    answer = {'status': os.waitstatus_to_exitcode(status)}
    for name, file in (('stdout', out), ('stderr', err)):
        file.seek(0)
        answer[name] = file.read().decode('utf-8', 'backslashreplace')
        file.close()
    return answer


def _serve():
    _preload()
    answers = os.fdopen(os.dup(1), 'w')
    for line in sys.stdin:
        print(json.dumps(_run_forked(json.loads(line))), file=answers, flush=True)


def main():
    arguments = sys.argv[1:]
    if arguments == ['--serve']:
        _serve()
        return
    name = None
    if arguments[:1] == ['--name'] and len(arguments) > 1:
        name, arguments = arguments[1], arguments[2:]
    if not arguments or arguments[0].startswith('-'):
        print(__doc__, file=sys.stderr)
        sys.exit(0 if arguments[:1] in (['--help'], ['-h']) else 2)
    if not os.path.isfile(arguments[0]):
        sys.exit(f'virtual_clock.py: no such file: {arguments[0]}')
    runner.run_script(arguments[0], name or arguments[0], arguments[1:])


main()
