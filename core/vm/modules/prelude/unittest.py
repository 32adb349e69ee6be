"""Unit tests: cases, suites, a loader that looks into modules, a runner that writes text."""

import sys
import time
from unittest.case import (FunctionTestCase, IsolatedAsyncioTestCase, SkipTest, TestCase, addModuleCleanup,
                           doModuleCleanups, enterModuleContext, expectedFailure, skip, skipIf, skipUnless)



def __getattr__(name):
    # Large, and rarely wanted: loaded when asked for.
    if name == "mock":
        import unittest.mock
        return unittest.mock
    raise AttributeError(f"module 'unittest' has no attribute {name!r}")


__all__ = ["TestResult", "TestCase", "IsolatedAsyncioTestCase", "TestSuite", "TextTestRunner", "TestLoader",
           "FunctionTestCase", "main", "defaultTestLoader", "SkipTest", "skip", "skipIf", "skipUnless",
           "expectedFailure", "TextTestResult", "addModuleCleanup", "doModuleCleanups", "enterModuleContext"]


class TestResult:
    """Holder for test result information."""

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = False
        self.failures = []
        self.errors = []
        self.testsRun = 0
        self.skipped = []
        self.expectedFailures = []
        self.unexpectedSuccesses = []
        self.shouldStop = False

    def startTest(self, test):
        self.testsRun += 1

    def stopTest(self, test):
        pass

    def startTestRun(self):
        pass

    def stopTestRun(self):
        pass

    def _text(self, err, test):
        import traceback
        tb = err[2]
        # The machinery's own frames say nothing about the test.
        while tb is not None and "__unittest" in tb.tb_frame.f_globals:
            tb = tb.tb_next
        own = getattr(test, "failureException", AssertionError)
        if err[0] is own or err[0] is AssertionError:
            last = tb
            kept = 0
            total = 0
            while last is not None:
                total += 1
                if "__unittest" not in last.tb_frame.f_globals:
                    kept = total
                last = last.tb_next
            return "".join(["Traceback (most recent call last):\n"]
                           + traceback.format_tb(tb, kept) + traceback.format_exception_only(err[1]))
        return "".join(traceback.format_exception(err[0], err[1], tb))

    def addError(self, test, err):
        self.errors.append((test, self._text(err, test)))
        self._stop_if_failfast()

    def addFailure(self, test, err):
        self.failures.append((test, self._text(err, test)))
        self._stop_if_failfast()

    def addSubTest(self, test, subtest, err):
        if err is not None:
            kind = self.failures if issubclass(err[0], test.failureException) else self.errors
            kind.append((subtest, self._text(err, test)))
            self._stop_if_failfast()

    def addSuccess(self, test):
        pass

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append((test, self._text(err, test)))

    def addUnexpectedSuccess(self, test):
        self.unexpectedSuccesses.append(test)
        self._stop_if_failfast()

    def _stop_if_failfast(self):
        if self.failfast:
            self.stop()

    def wasSuccessful(self):
        return not (self.failures or self.errors or self.unexpectedSuccesses)

    def stop(self):
        self.shouldStop = True

    def __repr__(self):
        cls = type(self)
        return (f"<{cls.__module__}.{cls.__qualname__} run={self.testsRun} errors={len(self.errors)} "
                f"failures={len(self.failures)}>")


class TextTestResult(TestResult):
    """Prints formatted text results to a stream."""

    separator1 = "=" * 70
    separator2 = "-" * 70

    def __init__(self, stream, descriptions, verbosity):
        super().__init__(stream, descriptions, verbosity)
        self.stream = stream
        self.showAll = verbosity > 1
        self._line_open = False
        self.dots = verbosity == 1
        self.descriptions = descriptions

    def getDescription(self, test):
        first = test.shortDescription() if hasattr(test, "shortDescription") else None
        return "\n".join((str(test), first)) if self.descriptions and first else str(test)

    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self._write(self.getDescription(test) + " ... ")
            self._line_open = True

    def _write(self, text):
        self.stream.write(text)
        self.stream.flush()

    def _status(self, test, long, short):
        if self.showAll:
            # After a subtest's line, the test's own begins anew.
            self._write(("" if self._line_open else self.getDescription(test) + " ... ") + long + "\n")
            self._line_open = False
        elif self.dots:
            self._write(short)

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        if err is not None:
            failed = issubclass(err[0], subtest.failureException)
            if self.showAll:
                self._write(("\n  " if self._line_open else "  ") + self.getDescription(subtest) + " ... ")
                self._line_open = True
            self._status(subtest, "FAIL" if failed else "ERROR", "F" if failed else "E")

    def addSuccess(self, test):
        super().addSuccess(test)
        self._status(test, "ok", ".")

    def addError(self, test, err):
        super().addError(test, err)
        self._status(test, "ERROR", "E")

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._status(test, "FAIL", "F")

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._status(test, "skipped {0!r}".format(reason), "s")

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._status(test, "expected failure", "x")

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._status(test, "unexpected success", "u")

    def printErrors(self):
        if self.dots or self.showAll:
            self._write("\n")
        for flavour, errors in (("ERROR", self.errors), ("FAIL", self.failures)):
            for test, err in errors:
                self._write(f"{self.separator1}\n{flavour}: {self.getDescription(test)}\n{self.separator2}\n{err}\n")
        if self.unexpectedSuccesses:
            self._write(self.separator1 + "\n")
            for test in self.unexpectedSuccesses:
                self._write(f"UNEXPECTED SUCCESS: {self.getDescription(test)}\n")


class TextTestRunner:
    """A test runner class that displays results in textual form."""

    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False, resultclass=None,
                 warnings=None, *, tb_locals=False):
        self.stream = sys.stderr if stream is None else stream
        self.descriptions = descriptions
        self.verbosity = verbosity
        self.failfast = failfast
        if resultclass is not None:
            self.resultclass = resultclass

    def run(self, test):
        result = self.resultclass(self.stream, self.descriptions, self.verbosity)
        result.failfast = self.failfast
        start = time.perf_counter()
        result.startTestRun()
        try:
            test(result)
        finally:
            result.stopTestRun()
        taken = time.perf_counter() - start
        result.printErrors()
        run = result.testsRun
        write = self.stream.write
        write(result.separator2 + "\n")
        write("Ran %d test%s in %.3fs\n\n" % (run, run != 1 and "s" or "", taken))
        infos = []
        if result.wasSuccessful():
            write("OK")
        else:
            write("FAILED")
            for name, items in (("failures", result.failures), ("errors", result.errors)):
                if items:
                    infos.append(f"{name}={len(items)}")
        for name, items in (("skipped", result.skipped), ("expected failures", result.expectedFailures),
                            ("unexpected successes", result.unexpectedSuccesses)):
            if items:
                infos.append(f"{name}={len(items)}")
        write(" (%s)\n" % ", ".join(infos) if infos else "\n")
        self.stream.flush()
        return result


class _ErrorHolder:
    """Stands for a test where a class's or module's fixture failed."""

    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __str__(self):
        return self.description

    def countTestCases(self):
        return 0


class TestSuite:
    """A test suite is a composite test: it runs its tests with the fixtures of their classes and modules."""

    def __init__(self, tests=()):
        self._tests = []
        self.addTests(tests)

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__qualname__} tests={list(self)}>"

    def __eq__(self, other):
        return list(self) == list(other) if isinstance(other, self.__class__) else NotImplemented

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        return sum([test.countTestCases() for test in self])

    def addTest(self, test):
        if not callable(test):
            raise TypeError("{} is not callable".format(repr(test)))
        if isinstance(test, type):
            raise TypeError("TestCases and TestSuites must be instantiated before passing them to addTest()")
        self._tests.append(test)

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError("tests must be an iterable of tests, not a string")
        for test in tests:
            self.addTest(test)

    def _flat(self):
        for test in self:
            if isinstance(test, TestSuite):
                yield from test._flat()
            else:
                yield test

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def run(self, result, debug=False):
        module, cls = None, None
        module_ok = class_ok = True
        for test in self._flat():
            if result.shouldStop:
                break
            if test.__class__ is not cls:
                self._leave_class(cls, class_ok, result)
                if test.__class__.__module__ != module:
                    self._leave_module(module, module_ok, result)
                    module = test.__class__.__module__
                    module_ok = self._fixture(sys.modules.get(module), "setUpModule", module, result)
                    if not module_ok:
                        doModuleCleanups()
                cls = test.__class__
                class_ok = module_ok and (getattr(cls, "__unittest_skip__", False) or self._enter_class(cls, result))
            if module_ok and class_ok:
                test(result)
        self._leave_class(cls, class_ok, result)
        self._leave_module(module, module_ok, result)
        return result

    def _fixture(self, owner, name, where, result):
        function = getattr(owner, name, None)
        if function is None:
            return True
        try:
            function()
        except SkipTest as error:
            result.addSkip(_ErrorHolder(f"{name} ({where})"), str(error))
            return False
        except Exception:
            result.addError(_ErrorHolder(f"{name} ({where})"), sys.exc_info())
            return False
        return True

    def _enter_class(self, cls, result):
        where = f"{cls.__module__}.{cls.__qualname__}"
        ok = self._fixture(cls, "setUpClass", where, result)
        if not ok and hasattr(cls, "doClassCleanups"):
            self._class_cleanups(cls, where, result, "setUpClass")
        return ok

    def _class_cleanups(self, cls, where, result, name):
        cls.doClassCleanups()
        for info in cls.tearDown_exceptions:
            result.addError(_ErrorHolder(f"{name} ({where})"), info)

    def _leave_class(self, cls, ok, result):
        if cls is None or not ok or getattr(cls, "__unittest_skip__", False):
            return
        where = f"{cls.__module__}.{cls.__qualname__}"
        self._fixture(cls, "tearDownClass", where, result)
        if hasattr(cls, "doClassCleanups"):
            self._class_cleanups(cls, where, result, "tearDownClass")

    def _leave_module(self, module, ok, result):
        if module is not None and ok:
            self._fixture(sys.modules.get(module), "tearDownModule", module, result)
            doModuleCleanups()


class TestLoader:
    """Finds tests in classes and modules."""

    testMethodPrefix = "test"
    suiteClass = TestSuite
    errors = ()

    def getTestCaseNames(self, testCaseClass):
        prefix = self.testMethodPrefix
        return sorted([n for n in dir(testCaseClass) if n.startswith(prefix) and callable(getattr(testCaseClass, n))])

    def loadTestsFromTestCase(self, testCaseClass):
        if issubclass(testCaseClass, TestSuite):
            raise TypeError("Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?")
        names = self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, "runTest"):
            names = ["runTest"]
        return self.suiteClass([testCaseClass(name) for name in names])

    def loadTestsFromModule(self, module, *args, pattern=None, **kws):
        classes = [getattr(module, name) for name in dir(module)]
        tests = self.suiteClass([self.loadTestsFromTestCase(c) for c in classes
                                 if isinstance(c, type) and issubclass(c, TestCase)
                                 and c not in (TestCase, FunctionTestCase, IsolatedAsyncioTestCase)])
        load_tests = getattr(module, "load_tests", None)
        return load_tests(self, tests, pattern) if load_tests is not None else tests

    def loadTestsFromName(self, name, module=None):
        obj = module
        parts = name.split(".")
        if module is None:
            obj = sys.modules["__main__"] if not hasattr(sys.modules.get(parts[0]), "__name__") else \
                sys.modules[parts.pop(0)]
        parent = obj
        for part in parts:
            parent, obj = obj, getattr(obj, part)
        if isinstance(obj, type) and issubclass(obj, TestCase):
            return self.loadTestsFromTestCase(obj)
        if isinstance(parent, type) and issubclass(parent, TestCase):
            return self.suiteClass([parent(parts[-1])])
        if isinstance(obj, TestSuite):
            return obj
        if isinstance(obj, type(sys)):
            return self.loadTestsFromModule(obj)
        raise TypeError("don't know how to make test from: %s" % obj)

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])


defaultTestLoader = TestLoader()
for _class in (TestResult, TextTestResult, TextTestRunner, TestSuite, TestLoader):
    # Where CPython defines them: it shows in reprs.
    _class.__module__ = {"TestResult": "unittest.result", "TestSuite": "unittest.suite",
                         "TestLoader": "unittest.loader"}.get(_class.__name__, "unittest.runner")
del _class


class TestProgram:
    """A command-line program that runs the tests of a module, and then exits."""

    def __init__(self, module="__main__", defaultTest=None, argv=None, testRunner=None, testLoader=defaultTestLoader,
                 exit=True, verbosity=1, failfast=None, catchbreak=None, buffer=None, warnings=None):
        self.module = sys.modules[module] if isinstance(module, str) else module
        names = []
        for arg in (sys.argv if argv is None else argv)[1:]:
            if arg in ("-v", "--verbose"):
                verbosity = 2
            elif arg in ("-q", "--quiet"):
                verbosity = 0
            elif arg in ("-f", "--failfast"):
                failfast = True
            elif not arg.startswith("-"):
                names.append(arg)
        if not names and defaultTest is not None:
            names = [defaultTest] if isinstance(defaultTest, str) else list(defaultTest)
        if names:
            tests = testLoader.loadTestsFromNames(names, self.module)
        else:
            tests = testLoader.loadTestsFromModule(self.module)
        runner = testRunner or TextTestRunner
        if isinstance(runner, type):
            runner = runner(verbosity=verbosity, failfast=bool(failfast))
        self.result = runner.run(tests)
        if exit:
            sys.exit(not self.result.wasSuccessful())


main = TestProgram

