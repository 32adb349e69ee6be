"""Test cases and their assertions."""

import sys
from unittest._assertions import Assertions

__unittest = True
_module_cleanups = []


class SkipTest(Exception):
    """Raise this exception in a test to skip it."""


SkipTest.__module__ = "unittest.case"


def skip(reason):
    """Unconditionally skip a test."""
    def decorator(test_item):
        if not isinstance(test_item, type):
            def skip_wrapper(*args, **kwargs):
                raise SkipTest(reason)
            skip_wrapper.__name__ = test_item.__name__
            skip_wrapper.__qualname__ = test_item.__qualname__
            skip_wrapper.__doc__ = test_item.__doc__
            test_item = skip_wrapper
        test_item.__unittest_skip__ = True
        test_item.__unittest_skip_why__ = reason
        return test_item
    if callable(reason) and not isinstance(reason, str):
        test_item, reason = reason, ""
        return decorator(test_item)
    return decorator


def skipIf(condition, reason):
    """Skip a test if the condition is true."""
    return skip(reason) if condition else lambda item: item


def skipUnless(condition, reason):
    """Skip a test unless the condition is true."""
    return skipIf(not condition, reason)


def expectedFailure(test_item):
    test_item.__unittest_expecting_failure__ = True
    return test_item


def addModuleCleanup(function, /, *args, **kwargs):
    """Same as addCleanup, except the cleanup items are called even if setUpModule fails."""
    _module_cleanups.append((function, args, kwargs))


def doModuleCleanups():
    while _module_cleanups:
        function, args, kwargs = _module_cleanups.pop()
        function(*args, **kwargs)


def _enter(cm, add_cleanup, kind="the context manager"):
    cls = type(cm)
    try:
        enter, exit = cls.__enter__, cls.__exit__
    except AttributeError:
        raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the context manager "
                        f"protocol") from None
    result = enter(cm)
    add_cleanup(exit, cm, None, None, None)
    return result


def enterModuleContext(cm):
    return _enter(cm, addModuleCleanup)


class _Outcome:
    """Runs the parts of a test, and remembers what went wrong in any of them."""

    def __init__(self, result):
        self.result = result
        self.success = True
        self.errors = []
        self.skipped = None
        self.expecting_failure = False
        self.expected = None
        self.failed_subtests = False

    def run(self, function, *args):
        try:
            function(*args)
        except KeyboardInterrupt:
            raise
        except SkipTest as e:
            self.success = False
            self.skipped = str(e)
        except BaseException:
            info = sys.exc_info()
            if self.expecting_failure:
                self.expected = info
            else:
                self.errors.append(info)
            self.success = False
            return False
        else:
            return True
        return False


_no_message = object()


class _SubTestContext:
    def __init__(self, case, message, params):
        self.case = case
        parent = case._subtest
        if parent is not None:
            params = {**parent.params, **params}
        self.subtest = _SubTest(case, message, params)
        self.parent = parent

    def __enter__(self):
        self.case._subtest = self.subtest

    def __exit__(self, kind, error, tb):
        case, outcome = self.case, self.case._outcome
        case._subtest = self.parent
        if error is None or outcome is None:
            return False
        if isinstance(error, SkipTest):
            outcome.result.addSkip(self.subtest, str(error))
            return True
        if not isinstance(error, Exception):
            return False
        outcome.success = False
        if outcome.expecting_failure:
            outcome.expected = (kind, error, tb)
        else:
            outcome.failed_subtests = True
            outcome.result.addSubTest(case, self.subtest, (kind, error, tb))
        return True


class TestCase(Assertions):
    """A class whose instances are single test cases."""

    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8
    _class_cleanups = []

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        cls._class_cleanups = []

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        self._outcome = None
        self._subtest = None
        self._cleanups = []
        self._type_equality_funcs = {}
        method = getattr(self, methodName, None)
        if method is None and methodName != "runTest":
            raise ValueError("no such test method in %s: %s" % (self.__class__, methodName))
        self._testMethodDoc = getattr(method, "__doc__", None)

    def addTypeEqualityFunc(self, typeobj, function):
        self._type_equality_funcs[typeobj] = function

    def addCleanup(self, function, /, *args, **kwargs):
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        return _enter(cm, self.addCleanup)

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, cm):
        return _enter(cm, cls.addClassCleanup)

    def setUp(self):
        pass

    def tearDown(self):
        pass

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    def countTestCases(self):
        return 1

    def id(self):
        return "%s.%s.%s" % (self.__class__.__module__, self.__class__.__qualname__, self._testMethodName)

    def shortDescription(self):
        doc = self._testMethodDoc
        return doc.strip().split("\n")[0].strip() if doc else None

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        return "%s (%s)" % (self._testMethodName, self.id())

    def __repr__(self):
        return "<%s.%s testMethod=%s>" % (self.__class__.__module__, self.__class__.__qualname__,
                                          self._testMethodName)

    def subTest(self, msg=_no_message, **params):
        """A context manager that counts a failure in its block, and goes on after it."""
        return _SubTestContext(self, msg, params)

    def skipTest(self, reason):
        raise SkipTest(reason)

    # How the parts are called; IsolatedAsyncioTestCase does it in an event loop.
    def _callSetUp(self):
        self.setUp()

    def _callTestMethod(self, method):
        if method() is not None:
            import warnings
            warnings.warn(f"It is deprecated to return a value that is not None from a test case ({method})",
                          DeprecationWarning, stacklevel=3)

    def _callTearDown(self):
        self.tearDown()

    def _callCleanup(self, function, /, *args, **kwargs):
        function(*args, **kwargs)

    def run(self, result=None):
        own_result = result is None
        if own_result:
            import unittest
            result = unittest.TestResult()
        result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            if getattr(self.__class__, "__unittest_skip__", False) or getattr(method, "__unittest_skip__", False):
                result.addSkip(self, getattr(self.__class__, "__unittest_skip_why__", "")
                               or getattr(method, "__unittest_skip_why__", ""))
                return result
            expecting = (getattr(self, "__unittest_expecting_failure__", False)
                         or getattr(method, "__unittest_expecting_failure__", False))
            outcome = self._outcome = _Outcome(result)
            self._run_parts(outcome, method, expecting)
            self._report(outcome, result, expecting)
            return result
        finally:
            self._outcome = None
            result.stopTest(self)

    def _run_parts(self, outcome, method, expecting):
        if outcome.run(self._callSetUp):
            outcome.expecting_failure = expecting
            outcome.run(self._callTestMethod, method)
            outcome.expecting_failure = False
            outcome.run(self._callTearDown)
        self.doCleanups()

    def _report(self, outcome, result, expecting):
        if outcome.skipped is not None:
            result.addSkip(self, outcome.skipped)
        for info in outcome.errors:
            if issubclass(info[0], self.failureException):
                result.addFailure(self, info)
            else:
                result.addError(self, info)
        if outcome.expected is not None and not outcome.errors:
            result.addExpectedFailure(self, outcome.expected)
        elif outcome.success:
            if expecting:
                result.addUnexpectedSuccess(self)
            else:
                result.addSuccess(self)

    def doCleanups(self):
        """Execute all cleanup functions, last added first."""
        outcome = self._outcome or _Outcome(None)
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()

            def call():
                self._callCleanup(function, *args, **kwargs)
            outcome.run(call)
        return outcome.success

    @classmethod
    def doClassCleanups(cls):
        cls.tearDown_exceptions = []
        while cls._class_cleanups:
            function, args, kwargs = cls._class_cleanups.pop()
            try:
                function(*args, **kwargs)
            except Exception:
                cls.tearDown_exceptions.append(sys.exc_info())

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        self._callSetUp()
        self._callTestMethod(getattr(self, self._testMethodName))
        self._callTearDown()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._callCleanup(function, *args, **kwargs)


class _SubTest(TestCase):
    def __init__(self, test_case, message, params):
        super().__init__()
        self.test_case = test_case
        self._message = message
        self.params = params
        self.failureException = test_case.failureException

    def runTest(self):
        raise NotImplementedError("subtests cannot be run directly")

    def _description(self):
        parts = []
        if self._message is not _no_message:
            parts.append("[{}]".format(self._message))
        if self.params:
            parts.append("({})".format(", ".join([f"{k}={v!r}" for k, v in self.params.items()])))
        return " ".join(parts) or "(<subtest>)"

    def id(self):
        return "{} {}".format(self.test_case.id(), self._description())

    def shortDescription(self):
        return self.test_case.shortDescription()

    def countTestCases(self):
        return 1

    def __str__(self):
        return "{} {}".format(self.test_case, self._description())


class FunctionTestCase(TestCase):
    """A test case that wraps a test function."""

    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._testFunc, self._setUpFunc, self._tearDownFunc = testFunc, setUp, tearDown
        self._description = description

    def setUp(self):
        if self._setUpFunc is not None:
            self._setUpFunc()

    def tearDown(self):
        if self._tearDownFunc is not None:
            self._tearDownFunc()

    def runTest(self):
        self._testFunc()

    def id(self):
        return self._testFunc.__name__


class IsolatedAsyncioTestCase(TestCase):
    """A test case whose methods may be coroutines; each test runs in an event loop of its own."""

    def __init__(self, methodName="runTest"):
        super().__init__(methodName)
        self._asyncioRunner = None
        self._asyncioTestContext = None

    async def asyncSetUp(self):
        pass

    async def asyncTearDown(self):
        pass

    def addAsyncCleanup(self, func, /, *args, **kwargs):
        self.addCleanup(func, *args, **kwargs)

    async def enterAsyncContext(self, cm):
        cls = type(cm)
        try:
            enter, exit = cls.__aenter__, cls.__aexit__
        except AttributeError:
            raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the asynchronous "
                            f"context manager protocol") from None
        result = await enter(cm)
        self.addAsyncCleanup(exit, cm, None, None, None)
        return result

    def _callSetUp(self):
        # The loop is made first: synchronous setUp() may ask for it.
        self._asyncioRunner.get_loop()
        self._asyncioTestContext.run(self.setUp)
        self._callAsync(self.asyncSetUp)

    def _callTestMethod(self, method):
        if self._callMaybeAsync(method) is not None:
            import warnings
            warnings.warn(f"It is deprecated to return a value that is not None from a test case ({method})",
                          DeprecationWarning, stacklevel=4)

    def _callTearDown(self):
        self._callAsync(self.asyncTearDown)
        self._asyncioTestContext.run(self.tearDown)

    def _callCleanup(self, function, /, *args, **kwargs):
        self._callMaybeAsync(function, *args, **kwargs)

    def _callAsync(self, func, /, *args, **kwargs):
        return self._asyncioRunner.run(func(*args, **kwargs), context=self._asyncioTestContext)

    def _callMaybeAsync(self, func, /, *args, **kwargs):
        code = getattr(getattr(func, "__func__", func), "__code__", None)
        if code is None:
            import inspect
            is_async = inspect.iscoroutinefunction(func)
        else:
            is_async = bool(code.co_flags & 0x80)
        if is_async:
            return self._callAsync(func, *args, **kwargs)
        return self._asyncioTestContext.run(func, *args, **kwargs)

    def run(self, result=None):
        import asyncio
        import contextvars
        self._asyncioTestContext = contextvars.copy_context()
        self._asyncioRunner = asyncio.Runner(debug=True)
        try:
            return super().run(result)
        finally:
            self._asyncioRunner.close()
            self._asyncioRunner = None
