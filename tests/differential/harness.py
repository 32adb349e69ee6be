"""What the runners share: the reference as a server, the engine as a command, and the comparison of two results."""
import collections
import difflib
import itertools
import json
import os
import re
import select
import shlex
import signal
import subprocess
import tempfile
import threading

FOLDER = os.path.dirname(os.path.abspath(__file__))
VIRTUAL_CLOCK = os.path.join(FOLDER, 'virtual_clock.py')
TIMEOUT = 100  # seconds of real time for one script, also where sanitizers and other work slow it down

Result = collections.namedtuple('Result', 'status stdout stderr problem')  # problem: None, or why there is no result


class Reference:
    """CPython on the virtual clock. Each thread that calls run() has a server process of its own."""

    def __init__(self):
        self._local = threading.local()
        self._servers = []

    def _server(self):
        server = getattr(self._local, 'server', None)
        if server is None or server.poll() is not None:
            server = subprocess.Popen(['/usr/bin/python3', VIRTUAL_CLOCK, '--serve'], stdin=subprocess.PIPE,
                                      stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
            self._local.server = server
            self._servers.append(server)
        return server

    def run(self, path, name, source=None):
        server = self._server()
        server.stdin.write(json.dumps({'path': path, 'name': name, 'source': source}).encode() + b'\n')
        server.stdin.flush()
        if not select.select([server.stdout], [], [], 2 * TIMEOUT)[0]:
            server.kill()
            return Result(None, '', '', 'the reference does not answer')
        line = server.stdout.readline()
        if not line:
            return Result(None, '', '', 'the reference ended')
        answer = json.loads(line)
        problem = 'the reference does not end' if answer['status'] == -14 else None
        return Result(answer['status'], answer['stdout'], answer['stderr'], problem)

    def close(self):
        for server in self._servers:
            server.stdin.close()
            server.wait()


class Command:
    """A program that runs one script: `CMD... FILE`."""

    def __init__(self, command):
        self.command = shlex.split(command)

    def run(self, path, name=None, source=None, timeout=TIMEOUT):
        temporary = None
        if source is not None:
            with tempfile.NamedTemporaryFile('w', suffix='.py', delete=False, encoding='utf-8') as file:
                file.write(source)
            path = temporary = file.name
        try:
            done = subprocess.run([*self.command, path], capture_output=True, timeout=timeout,
                                  stdin=subprocess.DEVNULL)
        except subprocess.TimeoutExpired as error:
            return Result(None, (error.stdout or b'').decode('utf-8', 'backslashreplace'), '',
                          f'no end within {timeout} s')
        except OSError as error:
            return Result(None, '', '', f'cannot be started: {error}')
        finally:
            if temporary:
                os.unlink(temporary)
        out, err = (text.decode('utf-8', 'backslashreplace') for text in (done.stdout, done.stderr))
        if temporary:
            err = err.replace(temporary, name or 'program.py')
        if done.returncode == -signal.SIGINT:  # how CPython ends by KeyboardInterrupt
            return Result(130, out, err, None)
        problem = f'killed by signal {-done.returncode}: {_tail(err)}' if done.returncode < 0 else None
        return Result(done.returncode, out, err, problem)


def _tail(text):
    lines = text.strip().splitlines()
    return lines[-1] if lines else 'nothing on stderr'


def status_class(status):
    """0, 1 (uncaught, refused, sys.exit with anything else), 3 (deadlock), 4 (budget)."""
    return status if status in (0, 3, 4) else 1


FRAME = re.compile(r'^((?:  )*(?:\| )?(?:  )*)  File "([^"]*)", line \d+, in ')
SHORT = re.compile(r'File "(?!/usr/lib/python3)(?:[^"]*/)?([^"/]*)"')
ORIGIN = re.compile(r"(cannot import name '\w+' from '[\w.]+') \(.*\)")
ADDRESS = re.compile(r'\b0x[0-9a-f]{4,}\b')


def normal_errors(text, script, library=False):
    """Tracebacks with the script's path shortened to the file's name, and only with its own frames unless those of the
    library are asked for too: how it is cut into functions, and on which of its lines something fails, is seldom part of
    a comparison."""
    base = os.path.basename(script)
    kept, skipping = [], None
    for line in text.splitlines():
        frame = FRAME.match(line)
        if frame:
            own = library or os.path.basename(frame[2]) == base
            skipping = None if own else frame[1] + '    '
        elif skipping is not None and not line.startswith(skipping):
            skipping = None
        if skipping is None:
            line = ORIGIN.sub(r'\1 (...)', SHORT.sub(r'File "\1"', line))
            kept.append(ADDRESS.sub('0x...', line))
    return ''.join(line + '\n' for line in kept)


def difference(expected, got, what='stdout', context=3):
    """A readable diff, or None if the texts are equal."""
    if expected == got:
        return None
    lines = difflib.unified_diff(expected.splitlines(), got.splitlines(), f'expected {what}', f'got {what}',
                                 lineterm='', n=context)
    lines = list(lines)
    if not lines:
        return f'{what}: the texts differ only in the ends of lines'
    if len(lines) > 40:
        lines = lines[:40] + [f'... {len(lines) - 40} more lines']
    return '\n'.join(lines)


VARYING = re.compile(r"\b[a-k]\d+\b|[\d.]+")


def first_difference(expected, got):
    """The first two lines that are not equal, without their times, tags and numbers: what kind of failure it is."""
    pairs = itertools.zip_longest(expected.stdout.splitlines(), got.stdout.splitlines(), fillvalue='')
    for pair in pairs:
        if pair[0] != pair[1]:
            return tuple(VARYING.sub('', line) for line in pair)
    return status_class(expected.status), status_class(got.status)


def compare(expected, got):
    """Why two results differ (stdout byte for byte, class of the exit status), or None."""
    for side in (expected, got):
        if side.problem:
            return side.problem
    text = difference(expected.stdout, got.stdout)
    if text:
        return text + (f'\nengine: {_tail(got.stderr)}' if got.stderr else '')
    if status_class(expected.status) != status_class(got.status):
        return f'exit status {got.status}, expected {expected.status}\nengine: {_tail(got.stderr)}' \
               f'\nreference: {_tail(expected.stderr)}'
    return None
