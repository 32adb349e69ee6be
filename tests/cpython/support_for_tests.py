"""What CPython's tests import from `test.support` and `test.test_asyncio.utils`, for the engine: written for it, and put before
a test file's own text by run_cpython_tests.py."""
import asyncio
import contextlib
import functools
import gc
import re
import sys
import types
import unittest
from unittest import mock


def _module(name, **names):
    made = types.ModuleType(name)
    made.__dict__.update(names)
    sys.modules[name] = made
    parent, _, last = name.rpartition('.')
    if parent:
        setattr(sys.modules[parent], last, made)
    return made


def _unchanged(thing):
    return thing


def _skip(reason):
    return unittest.skip(reason)


class _Always:
    def __init__(self, answer):
        self.answer = answer

    def __eq__(self, other):
        return self.answer

    def __ne__(self, other):
        return not self.answer


@functools.total_ordering
class _Extreme:
    def __init__(self, largest):
        self.largest = largest

    def __eq__(self, other):
        return isinstance(other, _Extreme) and other.largest == self.largest

    def __lt__(self, other):
        return not self.largest and not self == other


def _gc_collect():
    for _ in range(3):
        gc.collect()


def _check_syntax_error(testcase, statement, errtext='', *, lineno=None, offset=None):
    with testcase.assertRaisesRegex(SyntaxError, errtext) as caught:
        compile(statement, '<test string>', 'exec')
    if lineno is not None:
        testcase.assertEqual(caught.exception.lineno, lineno)
    if offset is not None:
        testcase.assertEqual(caught.exception.offset, offset)


def _disallow_instantiation(testcase, cls, *args, **kwargs):
    name = cls.__name__ if cls.__module__ == 'builtins' else f'{cls.__module__}.{cls.__name__}'
    with testcase.assertRaisesRegex(TypeError, re.escape(f"cannot create '{name}' instances")):
        cls(*args, **kwargs)


@contextlib.contextmanager
def _captured(name):
    import io
    old = getattr(sys, name)
    setattr(sys, name, io.StringIO())
    try:
        yield getattr(sys, name)
    finally:
        setattr(sys, name, old)


@contextlib.contextmanager
def _swapped(obj, attr, new_val):
    had, old = hasattr(obj, attr), getattr(obj, attr, None)
    setattr(obj, attr, new_val)
    try:
        yield old
    finally:
        setattr(obj, attr, old) if had else delattr(obj, attr)


@contextlib.contextmanager
def _nothing(*args, **kwargs):
    yield


@contextlib.contextmanager
def _start_threads(threads, unlock=None):
    threads = list(threads)
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        if unlock:
            unlock()
        for thread in threads:
            thread.join()


def _no_process(*args, **kwargs):
    raise unittest.SkipTest('no other interpreters')


def _fresh(name, fresh=(), blocked=(), deprecated=False):
    return _import(name)  # in Python and in C: one and the same here


def _import(name, deprecated=False, *, required_on=()):
    import importlib
    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise unittest.SkipTest(str(error))


class _Recorder:
    def __init__(self, warnings):
        self.warnings = warnings

    def __getattr__(self, name):
        return getattr(self.warnings[-1], name)


@contextlib.contextmanager
def _check_warnings(*filters, quiet=False):
    import warnings
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        yield _Recorder(caught)


def _run_with_locale(*args, **kwargs):
    return _skip('no locales')


class _LocaleError(Exception):
    pass


def _setlocale(category, locale=None):
    if locale not in (None, '', 'C'):
        raise _LocaleError('unsupported locale setting')
    return 'C'


try:
    import locale as _locale  # noqa: F401
except ImportError:
    _module('locale', LC_CTYPE=0, LC_ALL=6, Error=_LocaleError, setlocale=_setlocale, getlocale=lambda category=0: (None, None),
            getpreferredencoding=lambda do_setlocale=True: 'UTF-8')
_module('test')
_module('test.support', verbose=False, gc_collect=_gc_collect, cpython_only=_skip('of CPython alone'),
        impl_detail=lambda *args, **kwargs: _unchanged, check_impl_detail=lambda **kwargs: False, refcount_test=_skip('of CPython'),
        requires_IEEE_754=_unchanged, requires_docstrings=_unchanged, requires_working_socket=lambda module=False: None if module else _unchanged,
        requires_limited_api=_skip('C'), requires_subprocess=lambda: _skip('no processes'), requires_fork=lambda: _skip('no processes'), skip_if_sanitizer=lambda *a, **k: _unchanged,
        bigmemtest=lambda *args, **kwargs: _skip('large'), bigaddrspacetest=_skip('large'), _2G=1 << 31, check_disallow_instantiation=_disallow_instantiation,
        ALWAYS_EQ=_Always(True), NEVER_EQ=_Always(False), LARGEST=_Extreme(True), SMALLEST=_Extreme(False), MISSING_C_DOCSTRINGS=False,
        HAVE_DOCSTRINGS=True, check_syntax_error=_check_syntax_error, captured_stdout=lambda: _captured('stdout'),
        captured_stderr=lambda: _captured('stderr'), captured_output=_captured, swap_attr=_swapped, run_with_locale=_run_with_locale,
        SHORT_TIMEOUT=30.0, LONG_TIMEOUT=300.0, LOOPBACK_TIMEOUT=5.0, INTERNET_TIMEOUT=60.0, is_wasi=False, is_emscripten=False, use_resources=(),
        run_unittest=lambda *args: None, run_doctest=lambda *args, **kwargs: None, infinite_recursion=_nothing,
        disable_gc=_nothing, no_tracing=_unchanged, anticipate_failure=lambda condition: _unchanged, check_sizeof=_no_process,
        set_recursion_limit=_nothing, is_resource_enabled=lambda resource: False, findfile=lambda name, subdir=None: name, TEST_HOME_DIR='/')
_module('test.support.import_helper', import_module=_import, import_fresh_module=_fresh)
_module('test.support.threading_helper', threading_setup=lambda: (), threading_cleanup=lambda *args: None, requires_working_threading=lambda module=False: None if module else _unchanged,
        reap_threads=_unchanged, wait_threads_exit=_nothing, start_threads=_start_threads, join_thread=lambda thread, timeout=None: thread.join(timeout),
        catch_threading_exception=_nothing)
_module('test.support.script_helper', assert_python_ok=_no_process, assert_python_failure=_no_process, run_python_until_end=_no_process, spawn_python=_no_process)
_module('test.support.os_helper', TESTFN='/tmp/@test', unlink=lambda name: None, temp_dir=_nothing, temp_cwd=_nothing, create_empty_file=lambda name: open(name, 'w').close(),
        EnvironmentVarGuard=_nothing, FakePath=str)
_module('test.support.socket_helper', HOST='127.0.0.1', HOSTv4='127.0.0.1', IPV6_ENABLED=False, skip_unless_bind_unix_socket=_skip('no Unix sockets'), transient_internet=_nothing)
_module('test.support.warnings_helper', check_warnings=_check_warnings, check_no_warnings=lambda *args, **kwargs: _nothing(),
        check_no_resource_warning=lambda testcase: _nothing(), ignore_warnings=lambda *, category: _unchanged, check_syntax_warning=_no_process)
_module('test.test_asyncio')


class _TestLoop(asyncio.SelectorEventLoop):
    """A loop whose time begins at 0."""

    def __init__(self):
        super().__init__()
        self._begun = super().time()

    def time(self):
        return super().time() - self._begun

    def call_at(self, when, callback, *args, context=None):
        return super().call_at(when + self._begun, callback, *args, context=context)

    def advance_time(self, advance):
        import time
        if advance:
            time.sleep(advance)


def _run_briefly(loop):
    async def once():
        pass
    coroutine = once()
    task = loop.create_task(coroutine)
    try:
        loop.run_until_complete(task)
    finally:
        coroutine.close()


def _run_once(loop):
    loop.call_soon(loop.stop)
    loop.run_forever()


def _run_until(loop, pred, timeout=30.0):
    deadline = loop.time() + timeout
    while not pred():
        if loop.time() > deadline:
            raise asyncio.TimeoutError()
        loop.run_until_complete(asyncio.sleep(0.001))


class _MockPattern(str):
    def __eq__(self, other):
        return bool(re.search(str(self), other, re.S))


class TestCase(unittest.TestCase):
    @staticmethod
    def close_loop(loop):
        if loop._default_executor is not None if hasattr(loop, '_default_executor') else False:
            loop.run_until_complete(loop.shutdown_default_executor())
        loop.close()

    def set_event_loop(self, loop, *, cleanup=True):
        asyncio.set_event_loop(None)
        if cleanup:
            self.addCleanup(self.close_loop, loop)

    def new_test_loop(self, gen=None):
        """A loop in virtual time; the generator says which waits the test expects, and is only run to its end."""
        loop = _TestLoop()
        self.set_event_loop(loop)
        return loop

    def unpatch_get_running_loop(self):
        pass

    def tearDown(self):
        asyncio.set_event_loop(None)
        self.doCleanups()

    def unpatch(self):
        pass


@contextlib.contextmanager
def _disable_logger():
    import logging
    logger = logging.getLogger('asyncio')
    old = logger.level
    logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        logger.setLevel(old)


def _mock_nonblocking_socket(*args, **kwargs):
    raise unittest.SkipTest('no raw sockets')


def _get_function_source(function):
    from asyncio import format_helpers
    return format_helpers._get_function_source(function)


_module('test.test_asyncio.utils', TestCase=TestCase, run_briefly=_run_briefly, run_once=_run_once, run_until=_run_until,
        MockPattern=_MockPattern, TestLoop=_TestLoop, disable_logger=_disable_logger, mock_nonblocking_socket=_mock_nonblocking_socket,
        MockCallback=lambda **kwargs: mock.Mock(spec=['__call__'], **kwargs), get_function_source=_get_function_source,
        ONLYCERT=None, ONLYKEY=None, SIGNED_CERTFILE=None, dummy_ssl_context=_no_process, run_test_server=_no_process, run_test_unix_server=_no_process)
_module('test.support.testcase', ExceptionIsLikeMixin=object)
import logging  # noqa: E402
logging.getLogger('asyncio').addHandler(logging.NullHandler())  # what it says would stand among the results
# The variants in Python of what is in C: one and the same here.
import asyncio.futures  # noqa: E402
import asyncio.tasks  # noqa: E402
asyncio.futures._PyFuture = asyncio.Future
asyncio.tasks._PyTask = asyncio.Task
import queue  # noqa: E402
queue._PySimpleQueue = queue.SimpleQueue
for _name in ('_register_task', '_unregister_task', '_enter_task', '_leave_task'):  # native
    setattr(asyncio.tasks, '_py' + _name, None)


def _skip_tests(reasons):
    """Tests that would wait for ever are skipped, by name, just before all are run."""
    run = unittest.main

    def main(*args, **kwargs):
        for case in list(sys.modules['__main__'].__dict__.values()):
            for name in reasons if isinstance(case, type) and issubclass(case, unittest.TestCase) else ():
                if name in case.__dict__:
                    setattr(case, name, unittest.skip(reasons[name])(getattr(case, name)))
        return run(*args, **kwargs)
    unittest.main = main
