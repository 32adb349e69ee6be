"""The assertions of TestCase, with their messages."""

__unittest = True
_MAX_LENGTH = 80
_DIFF_OMITTED = "\nDiff is %s characters long. Set self.maxDiff to None to see it."


def safe_repr(obj, short=False):
    try:
        result = repr(obj)
    except Exception:
        result = object.__repr__(obj)
    return result if not short or len(result) < _MAX_LENGTH else result[:_MAX_LENGTH] + " [truncated]..."


def _common_shorten_repr(*args):
    reprs = [safe_repr(a) for a in args]
    longest = max([len(r) for r in reprs])
    if longest <= _MAX_LENGTH:
        return tuple(reprs)
    n = 0
    while n < min([len(r) for r in reprs]) and len({r[n] for r in reprs}) == 1:
        n += 1
    prefix, tails = reprs[0][:n], [r[n:] for r in reprs]

    def shorten(s, begin, end):
        skip = len(s) - begin - end
        return "%s[%d chars]%s" % (s[:begin], skip, s[len(s) - end:]) if skip > 22 else s
    room = _MAX_LENGTH - (longest - n)
    if room > 29:
        prefix = shorten(prefix, 5, room - 24 if room > 24 else 5)
        return tuple([prefix + t for t in tails])
    prefix = shorten(prefix, 5, 5)
    return tuple([prefix + shorten(t, 25, 12) for t in tails])


class _RaisesContext:
    def __init__(self, expected, case, regex=None):
        self.expected, self.case, self.regex, self.msg = expected, case, regex, None

    def handle(self, name, args, kwargs):
        if not (isinstance(self.expected, type) and issubclass(self.expected, self.base) or
                isinstance(self.expected, tuple) and all([isinstance(e, type) for e in self.expected])):
            raise TypeError("%s() arg 1 must be %s" % (name, self.base_text))
        if not args:
            self.msg = kwargs.pop("msg", None)
            if kwargs:
                raise TypeError("%r is an invalid keyword argument for this function" % (next(iter(kwargs)),))
            return self
        callable_obj, *args = args
        self.obj_name = getattr(callable_obj, "__name__", str(callable_obj))
        with self:
            callable_obj(*args, **kwargs)
        return None

    obj_name = None

    def _name(self):
        return getattr(self.expected, "__name__", None) or str(self.expected)

    def _fail(self, text):
        raise self.case.failureException(self.case._formatMessage(self.msg, text))

    def _check_regex(self, value):
        import re
        regex = re.compile(self.regex) if isinstance(self.regex, (str, bytes)) else self.regex
        if not regex.search(str(value)):
            self._fail('"{}" does not match "{}"'.format(regex.pattern, str(value)))


class _AssertRaises(_RaisesContext):
    base = BaseException
    base_text = "an exception type or tuple of exception types"
    exception = None

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, tb):
        if exc_type is None:
            self._fail("{} not raised by {}".format(self._name(), self.obj_name) if self.obj_name
                       else "{} not raised".format(self._name()))
        if not issubclass(exc_type, self.expected):
            return False
        self.exception = exc_value.with_traceback(None)
        if self.regex is not None:
            self._check_regex(exc_value)
        return True


class _AssertWarns(_RaisesContext):
    base = Warning
    base_text = "a warning class or tuple of warning classes"

    def __enter__(self):
        import sys
        import warnings
        for module in list(sys.modules.values()):
            if getattr(module, "__warningregistry__", None):
                module.__warningregistry__ = {}
        self.manager = warnings.catch_warnings(record=True)
        self.warnings = self.manager.__enter__()
        warnings.simplefilter("always", self.expected)
        return self

    def __exit__(self, exc_type, exc_value, tb):
        self.manager.__exit__(exc_type, exc_value, tb)
        if exc_type is not None:
            return
        first = None
        for m in self.warnings:
            w = m.message
            if not isinstance(w, self.expected):
                continue
            first = first or w
            if self.regex is not None:
                import re
                if not re.search(self.regex, str(w)):
                    continue
            self.warning, self.filename, self.lineno = w, m.filename, m.lineno
            return
        if first is not None:
            self._check_regex(first)
        self._fail("{} not triggered by {}".format(self._name(), self.obj_name) if self.obj_name
                   else "{} not triggered".format(self._name()))


class _AssertLogs:
    def __init__(self, case, logger, level, no_logs):
        import logging
        self.case, self.no_logs, self.msg = case, no_logs, None
        self.logger = logger if isinstance(logger, logging.Logger) else logging.getLogger(logger)
        self.level = logging._nameToLevel.get(level, level) if level else logging.INFO

    def __enter__(self):
        import logging
        self.records, self.output = [], []
        formatter = logging.Formatter("%(levelname)s:%(name)s:%(message)s")
        watcher = self

        class Capture(logging.Handler):
            def emit(self, record):
                watcher.records.append(record)
                watcher.output.append(formatter.format(record))
        self._saved = self.logger.handlers, self.logger.level, self.logger.propagate
        self.logger.handlers = [Capture()]
        self.logger.setLevel(self.level)
        self.logger.propagate = False
        return None if self.no_logs else self

    def __exit__(self, exc_type, exc_value, tb):
        import logging
        self.logger.handlers, level, self.logger.propagate = self._saved
        self.logger.setLevel(level)
        if exc_type is not None:
            return False
        if self.no_logs:
            if self.records:
                raise self.case.failureException("Unexpected logs found: {!r}".format(self.output))
        elif not self.records:
            raise self.case.failureException("no logs of level {} or higher triggered on {}".format(
                logging.getLevelName(self.level), self.logger.name))


class Assertions:
    def fail(self, msg=None):
        raise self.failureException(msg)

    def _formatMessage(self, msg, standardMsg):
        if not self.longMessage:
            return msg or standardMsg
        return standardMsg if msg is None else "%s : %s" % (standardMsg, msg)

    def _require(self, condition, msg, text, *values):
        if not condition:
            raise self.failureException(self._formatMessage(msg, text % tuple([safe_repr(v) for v in values])))

    def assertTrue(self, expr, msg=None):
        self._require(expr, msg, "%s is not true", expr)

    def assertFalse(self, expr, msg=None):
        self._require(not expr, msg, "%s is not false", expr)

    def assertIs(self, a, b, msg=None):
        self._require(a is b, msg, "%s is not %s", a, b)

    def assertIsNot(self, a, b, msg=None):
        self._require(a is not b, msg, "unexpectedly identical: %s", a)

    def assertIsNone(self, obj, msg=None):
        self._require(obj is None, msg, "%s is not None", obj)

    def assertIsNotNone(self, obj, msg=None):
        self._require(obj is not None, msg, "unexpectedly None")

    def assertIn(self, member, container, msg=None):
        self._require(member in container, msg, "%s not found in %s", member, container)

    def assertNotIn(self, member, container, msg=None):
        self._require(member not in container, msg, "%s unexpectedly found in %s", member, container)

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            self.fail(self._formatMessage(msg, "%s is not an instance of %r" % (safe_repr(obj), cls)))

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            self.fail(self._formatMessage(msg, "%s is an instance of %r" % (safe_repr(obj), cls)))

    def assertLess(self, a, b, msg=None):
        self._require(a < b, msg, "%s not less than %s", a, b)

    def assertLessEqual(self, a, b, msg=None):
        self._require(a <= b, msg, "%s not less than or equal to %s", a, b)

    def assertGreater(self, a, b, msg=None):
        self._require(a > b, msg, "%s not greater than %s", a, b)

    def assertGreaterEqual(self, a, b, msg=None):
        self._require(a >= b, msg, "%s not greater than or equal to %s", a, b)

    def assertNotEqual(self, first, second, msg=None):
        self._require(first != second, msg, "%s == %s", first, second)

    def assertEqual(self, first, second, msg=None):
        if first == second:
            return
        kind = type(first)
        if kind is type(second):
            asserter = self._type_equality_funcs.get(kind)
            if asserter is not None:
                if isinstance(asserter, str):
                    asserter = getattr(self, asserter)
                asserter(first, second, msg=msg)
                return
            if kind in (list, tuple):
                return self.assertSequenceEqual(first, second, msg, kind)
            if kind in (set, frozenset):
                return self.assertSetEqual(first, second, msg)
            if kind is dict:
                return self.assertDictEqual(first, second, msg)
            if kind is str:
                return self.assertMultiLineEqual(first, second, msg)
        self.fail(self._formatMessage(msg, "%s != %s" % _common_shorten_repr(first, second)))

    def _diff(self, text, a, b):
        from difflib import ndiff
        diff = "\n" + "\n".join(ndiff(a, b))
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return text + diff
        return text + _DIFF_OMITTED % len(diff)

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        name = seq_type.__name__ if seq_type is not None else "sequence"
        if seq_type is not None:
            for which, seq in (("First", seq1), ("Second", seq2)):
                if not isinstance(seq, seq_type):
                    raise self.failureException("%s sequence is not a %s: %s" % (which, name, safe_repr(seq)))
        if seq1 == seq2:
            return
        differing = "%ss differ: %s != %s\n" % ((name.capitalize(),) + _common_shorten_repr(seq1, seq2))
        len1, len2 = len(seq1), len(seq2)
        for i in range(min(len1, len2)):
            if seq1[i] != seq2[i]:
                differing += "\nFirst differing element %d:\n%s\n%s\n" % (
                    (i,) + _common_shorten_repr(seq1[i], seq2[i]))
                break
        if len1 > len2:
            differing += "\nFirst %s contains %d additional elements.\n" % (name, len1 - len2)
            differing += "First extra element %d:\n%s\n" % (len2, safe_repr(seq1[len2]))
        elif len1 < len2:
            differing += "\nSecond %s contains %d additional elements.\n" % (name, len2 - len1)
            differing += "First extra element %d:\n%s\n" % (len1, safe_repr(seq2[len1]))
        if len1 == len2 and all(seq1[i] == seq2[i] for i in range(len1)) and seq_type is None and type(seq1) is not type(seq2):
            return  # the same, but of differing types
        from pprint import pformat
        self.fail(self._formatMessage(msg, self._diff(differing, pformat(seq1).splitlines(),
                                                      pformat(seq2).splitlines())))

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        lines = []
        for which, extra in (("first", set1.difference(set2)), ("second", set2.difference(set1))):
            if extra:
                lines.append(f"Items in the {which} set but not the {'second' if which == 'first' else 'first'}:")
                lines += [repr(item) for item in extra]
        if lines:
            self.fail(self._formatMessage(msg, "\n".join(lines)))

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, "First argument is not a dictionary")
        self.assertIsInstance(d2, dict, "Second argument is not a dictionary")
        if d1 != d2:
            from pprint import pformat
            self.fail(self._formatMessage(msg, self._diff("%s != %s" % _common_shorten_repr(d1, d2),
                                                          pformat(d1).splitlines(), pformat(d2).splitlines())))

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, "First argument is not a string")
        self.assertIsInstance(second, str, "Second argument is not a string")
        if first == second:
            return
        text = "%s != %s" % _common_shorten_repr(first, second)
        from difflib import ndiff
        a, b = first.splitlines(keepends=True), second.splitlines(keepends=True)
        if len(a) == 1 and first.strip("\r\n") == first:
            a, b = [first + "\n"], [line + "\n" for line in second.splitlines()] or b
        diff = "\n" + "".join(ndiff(a, b))
        if self.maxDiff is not None and len(diff) > self.maxDiff:
            diff = _DIFF_OMITTED % len(diff)
        self.fail(self._formatMessage(msg, text + diff))

    def assertCountEqual(self, first, second, msg=None):
        rest = list(second)
        missing = []
        for item in first:
            if item in rest:
                rest.remove(item)
            else:
                missing.append(item)
        if missing or rest:
            first, second = list(first), list(second)
            lines, seen = [], []
            for x in missing + rest:
                if x not in seen:
                    seen.append(x)
                    lines.append(f"First has {first.count(x)}, Second has {second.count(x)}:  {x!r}")
            self.fail(self._formatMessage(msg, "Element counts were not equal:\n" + "\n".join(lines)))

    def _nearly(self, first, second, places, delta):
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        diff = abs(first - second)
        if delta is not None:
            return diff <= delta, f"{safe_repr(delta)} delta ({safe_repr(diff)} difference)"
        places = 7 if places is None else places
        return round(diff, places) == 0, f"{places} places ({safe_repr(diff)} difference)"

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        near, text = self._nearly(first, second, places, delta)
        if not near:
            self.fail(self._formatMessage(msg, f"{safe_repr(first)} != {safe_repr(second)} within {text}"))

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        near, text = self._nearly(first, second, places, delta)
        if first == second or near:
            text = text if delta is not None else text.split(" (")[0]
            self.fail(self._formatMessage(msg, f"{safe_repr(first)} == {safe_repr(second)} within {text}"))

    def assertRegex(self, text, expected_regex, msg=None):
        import re
        regex = re.compile(expected_regex) if isinstance(expected_regex, (str, bytes)) else expected_regex
        if not regex.search(text):
            self.fail(self._formatMessage(msg, "Regex didn't match: %r not found in %r" % (regex.pattern, text)))

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        import re
        regex = re.compile(unexpected_regex) if isinstance(unexpected_regex, (str, bytes)) else unexpected_regex
        match = regex.search(text)
        if match:
            self.fail(self._formatMessage(msg, "Regex matched: %r matches %r in %r" % (
                text[match.start():match.end()], regex.pattern, text)))

    def assertRaises(self, expected_exception, *args, **kwargs):
        return _AssertRaises(expected_exception, self).handle("assertRaises", args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        return _AssertRaises(expected_exception, self, expected_regex).handle("assertRaisesRegex", args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        return _AssertWarns(expected_warning, self).handle("assertWarns", args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        return _AssertWarns(expected_warning, self, expected_regex).handle("assertWarnsRegex", args, kwargs)

    def assertLogs(self, logger=None, level=None):
        return _AssertLogs(self, logger, level, False)

    def assertNoLogs(self, logger=None, level=None):
        return _AssertLogs(self, logger, level, True)

    # Old names, with which test suites still call them.
    assertEquals = assertEqual
    assertItemsEqual = assertCountEqual
    assert_ = assertTrue
