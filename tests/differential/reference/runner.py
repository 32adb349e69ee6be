"""Runs one script in the virtual world, from its first line to the end of its threads, as `python3 SCRIPT` would."""
import atexit
import gc
import linecache
import os
import sys
import threading
import types

from . import sets


def _clear(namespace):
    """End of the interpreter: private names first, then the others in order, so that finalisers still speak."""
    for private in (True, False):
        for name in list(namespace):
            if name != '__builtins__' and (name[:1] == '_' and name[1:2] != '_') == private:
                namespace[name] = None


def _without_runner(traceback):
    while traceback is not None and os.path.dirname(traceback.tb_frame.f_code.co_filename) == os.path.dirname(__file__):
        traceback = traceback.tb_next
    return traceback


def _depth():
    frame, depth = sys._getframe(1), 0
    while frame is not None:
        frame, depth = frame.f_back, depth + 1
    return depth


def _report_exit(code):
    """What the interpreter does with SystemExit's argument."""
    if code is None:
        return 0
    if isinstance(code, int):
        return code & 0xff
    print(code, file=sys.stderr)
    return 1


def _report(error, path):
    if isinstance(error, SyntaxError) and error.text is None and error.lineno and error.filename == path:
        error.text = linecache.getline(path, error.lineno)  # the compiler looks for it in the current folder
    error.__traceback__ = _without_runner(error.__traceback__)
    sys.excepthook(type(error), error, error.__traceback__)
    return 130 if isinstance(error, KeyboardInterrupt) else 1


def run_script(path, shown, arguments=(), source=None):
    """Run the script and end the process. `shown` is the name that tracebacks print."""
    if source is None:
        with open(path, 'rb') as file:
            source = file.read()
    sys.argv = [shown, *arguments]
    sys.path.insert(0, os.path.dirname(os.path.abspath(path)))
    main = types.ModuleType('__main__')
    main.__dict__.update(__file__=shown, __builtins__=sets.ordered_builtins())
    sys.modules['__main__'] = main
    text = source.decode('utf-8', 'replace') if isinstance(source, bytes) else source
    linecache.cache[shown] = (len(text), None, text.splitlines(True), shown)
    nominal = sys.getrecursionlimit()
    sys.setrecursionlimit(nominal + _depth())  # the script has the depth it would have on its own
    sys.getrecursionlimit = lambda: nominal
    status = 0
    try:
        exec(sets.compile_ordered(source, shown), main.__dict__)
    except SystemExit as error:
        status = _report_exit(error.code)
    except BaseException as error:
        status = _report(error, shown)
        del error
    sys.stdout.flush()
    threading._shutdown()
    atexit._run_exitfuncs()
    _clear(main.__dict__)
    gc.collect()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)
